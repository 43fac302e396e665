#include "window/ground.h"

#include <chrono>
#include <cstdio>

#include "runtime/paths.h"
#include "store/sqlite_store.h"
#include "window/assets.h"

namespace dojo::window {
namespace {

constexpr const char* kPack = "lantern";

}  // namespace

Ground::Ground()
    : store_coming_(std::async(std::launch::async, open_store)),
      goods_coming_(std::async(std::launch::async, open_goods)) {}

Ground::Store Ground::open_store() {
  Store out;
  const auto paths = runtime::find_paths(runtime::environment());
  if (!paths) {
    out.trouble = Trouble{"trouble.no_folder", paths.error().message};
    return out;
  }
  out.folder = paths->data.string();
  auto opened = store::SqliteStore::open(paths->data);
  if (opened)
    out.store = std::move(*opened);
  else
    out.trouble = Trouble{"trouble.no_store", opened.error().message};
  return out;
}

Ground::Goods Ground::open_goods() {
  Goods out;
  auto opened = runtime::open_shop("", kPack);
  if (!opened) {
    out.trouble = Trouble{"trouble.no_shop", opened.error().message};
    return out;
  }
  out.shop = std::move(*opened);
  auto drawn = Pictures::load(assets_dir() / "pictures" / "goods.json");
  if (drawn) out.pictures = std::move(*drawn);
  if (!drawn) std::fprintf(stderr, "dojo-desk: %s\n", drawn.error().message.c_str());  // words are enough
  return out;
}

Backing Ground::backing() {
  store_ = store_coming_.get();
  trouble_ = store_.trouble;
  Backing out;
  out.store = store_.store.get();
  out.shop_follows = true;
  out.clock = &clock_;
  out.data_folder = store_.folder;
  return out;
}

bool Ground::shop_is_there() const {
  return goods_coming_.valid() &&
         goods_coming_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

ShopArrival Ground::shop() {
  goods_ = goods_coming_.get();
  return {goods_.shop ? &*goods_.shop : nullptr, goods_.pictures ? &*goods_.pictures : nullptr,
          goods_.trouble};
}

}  // namespace dojo::window
