// Numbers and names that identify: orders, parcels, phones, chat ids, and postal addresses.
//
//   订单号 2026010512345678901 -> order_number (16 digits or more, or 6 and more beside 订单, order)
//   SF1234567890123            -> parcel_number (carrier letters and digits, or digits beside 单号,
//   tracking), upper case 138-0013-8000, 400-820-8820 -> phone, digits only 微信号: lan_tern88, QQ 12345678,
//   a@b.cn -> contact_id, lower case 广东省深圳市南山区科技路8号3栋, 12 Market Street -> address, the words
//   as typed
//
// Digits may be parted by blanks or hyphens in phones only. A parcel's cue within 18 bytes before makes
// digits a parcel number, an order's cue an order number; 16 digits and more without a cue are an order
// number. Immutable, any thread; spans are bytes of the shadow text.
#pragma once

#include <memory>
#include <vector>

#include "text/analysis.h"
#include "text/slots.h"

namespace dojo::text {

class IdentifierFinder {
 public:
  IdentifierFinder();
  ~IdentifierFinder();

  void find(const SlotInput& input, std::vector<Slot>& slots) const;

 private:
  struct Compiled;
  class Finding;
  void find_numbers_of_digits(Finding& finding) const;

  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace dojo::text
