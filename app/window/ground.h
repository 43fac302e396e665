// What the window stands on: the store, and the shop. Opened in threads, for either may take longer than a
// frame; the store is needed for the first page, the shop only by what comes after it.
//
//   Ground ground;                                   // begins
//   App app(ground.backing(), settings, ground.trouble());      // waits for the store
//   if (!app.has_shop() && ground.shop_is_there()) app.take_shop(ground.shop());
//
// Must outlive the App; going away waits until the threads are done. One thread, the window's.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>

#include "runtime/clock.h"
#include "runtime/shop.h"
#include "store/event_store.h"
#include "window/app.h"

namespace dojo::window {

class Ground {
 public:
  Ground();

  Backing backing();  // without a shop
  const std::optional<Trouble>& trouble() const { return trouble_; }

  bool shop_is_there() const;
  ShopArrival shop();  // waits; once

 private:
  struct Store {
    std::unique_ptr<store::EventStore> store;
    std::string folder;
    std::optional<Trouble> trouble;
  };
  struct Goods {
    std::optional<runtime::Shop> shop;
    std::optional<Pictures> pictures;
    std::optional<Trouble> trouble;
  };
  static Store open_store();
  static Goods open_goods();

  std::future<Store> store_coming_;
  std::future<Goods> goods_coming_;
  Store store_;
  Goods goods_;
  std::optional<Trouble> trouble_;
  runtime::SystemClock clock_;
};

}  // namespace dojo::window
