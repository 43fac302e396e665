#include "text/model_file.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>

#include "base/hash.h"
#include "text/features.h"

namespace dojo::text {
namespace {

constexpr std::string_view kMagic = "KDJM";
constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kDigest = 64;
constexpr std::size_t kMostLabels = 255;

void put_u8(std::string& out, std::size_t value) {
  out += static_cast<char>(static_cast<unsigned char>(value));
}

void put_u32(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) put_u8(out, (value >> shift) & 0xFF);
}

// Reads forward; once the bytes do not suffice, `good` stays false and every value is 0.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t u8() { return take(1) ? static_cast<unsigned char>(bytes_[at_ - 1]) : 0U; }
  std::uint32_t u32() {
    if (!take(4)) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      value |= std::uint32_t{static_cast<unsigned char>(bytes_[at_ - 4 + i])} << (8 * i);
    }
    return value;
  }
  std::string_view text(std::size_t length) {
    return take(length) ? bytes_.substr(at_ - length, length) : std::string_view();
  }
  bool good() const { return good_; }
  bool at_end() const { return good_ && at_ == bytes_.size(); }
  std::size_t left() const { return bytes_.size() - at_; }

 private:
  bool take(std::size_t count) {
    good_ = good_ && bytes_.size() - at_ >= count;
    if (good_) at_ += count;
    return good_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

base::Error damaged(const char* what) {
  return {base::ErrorCode::integrity, std::string("the judge's model file is damaged: ") + what};
}

bool read_weights(Reader& in, Model& model) {
  model.ends.reserve(model.features.size());
  for (std::size_t row = 0; row < model.features.size(); ++row) {
    for (std::uint32_t pairs = in.u8(); pairs > 0 && in.good(); --pairs) {
      const std::uint32_t label = in.u8();
      const auto weight = static_cast<std::int8_t>(static_cast<std::uint8_t>(in.u8()));
      if (label >= model.labels.size()) return false;
      model.weights.push_back({static_cast<std::uint8_t>(label), weight});
    }
    model.ends.push_back(static_cast<std::uint32_t>(model.weights.size()));
  }
  return in.at_end();
}

}  // namespace

std::string model_bytes(const Model& model) {
  assert(model.labels.size() <= kMostLabels);
  assert(model.ends.size() == model.features.size());
  std::string out(kMagic);
  put_u32(out, kVersion);
  put_u32(out, kFeatureVersion);
  put_u32(out, static_cast<std::uint32_t>(model.labels.size()));
  put_u32(out, static_cast<std::uint32_t>(model.features.size()));
  for (const ModelLabel& label : model.labels) {
    put_u8(out, label.id.size());
    out += label.id;
    put_u32(out, static_cast<std::uint32_t>(label.bias_zh));
    put_u32(out, static_cast<std::uint32_t>(label.bias_en));
    put_u32(out, static_cast<std::uint32_t>(label.floor_zh));
    put_u32(out, static_cast<std::uint32_t>(label.floor_en));
    put_u32(out, label.detector);
  }
  for (const std::uint32_t feature : model.features) put_u32(out, feature);
  std::size_t next = 0;
  for (const std::uint32_t end : model.ends) {
    put_u8(out, end - next);
    for (; next < end; ++next) {
      put_u8(out, model.weights[next].label);
      put_u8(out, static_cast<std::uint8_t>(model.weights[next].weight));
    }
  }
  out += base::sha256_hex(out);
  return out;
}

base::Result<Model> parse_model(std::string_view bytes) {
  if (bytes.size() < kMagic.size() + kDigest || !bytes.starts_with(kMagic))
    return damaged("it does not begin as one");
  const std::string_view body = bytes.substr(0, bytes.size() - kDigest);
  if (base::sha256_hex(body) != bytes.substr(body.size())) return damaged("its checksum does not fit");
  Reader in(body);
  in.text(kMagic.size());
  if (in.u32() != kVersion) return damaged("its format version is not known");
  if (in.u32() != kFeatureVersion) return damaged("it was trained with other features; train it again");
  const std::uint32_t labels = in.u32();
  const std::uint32_t features = in.u32();
  if (labels > kMostLabels || features > in.left() / 4) return damaged("its counts are impossible");
  Model model;
  for (std::uint32_t i = 0; i < labels; ++i) {
    const std::uint32_t length = in.u8();
    ModelLabel label;
    label.id = in.text(length);
    label.bias_zh = static_cast<std::int32_t>(in.u32());
    label.bias_en = static_cast<std::int32_t>(in.u32());
    label.floor_zh = static_cast<std::int32_t>(in.u32());
    label.floor_en = static_cast<std::int32_t>(in.u32());
    label.detector = in.u32();
    model.labels.push_back(std::move(label));
  }
  for (std::uint32_t i = 0; i < features; ++i) model.features.push_back(in.u32());
  if (!in.good() || std::adjacent_find(model.features.begin(), model.features.end(),
                                       std::greater_equal<>()) != model.features.end()) {
    return damaged("its features are not in order");
  }
  if (!read_weights(in, model)) return damaged("its weights do not fit its labels");
  model.hash = base::sha256_hex(bytes);
  return model;
}

}  // namespace dojo::text
