// A shop ready to play: its pack, and the analyser built from its lexicon and the program's learned weights.
//
//   auto shop = open_shop("", "lantern");      // "" looks where packs are kept (runtime/paths.h)
//   session::Context context = shop->context(*shop->pack().find_case("small-order-haggle"));
//
// A pack with errors is invalid_input; the message holds every diagnostic, one a line. Immutable and movable;
// contexts hold references into it. Threads may share it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "codec/pack_reader.h"
#include "grading/dossier.h"
#include "runtime/session_runner.h"
#include "session/decide.h"
#include "store/event_store.h"
#include "text/analysis.h"

namespace dojo::runtime {

class Shop {
 public:
  Shop(codec::LoadedPack loaded, text::Analyser analyser, store::Pin model);

  const pack::Pack& pack() const { return *parts_->loaded.pack; }
  const codec::LoadedPack& loaded() const { return parts_->loaded; }
  const text::Analyser& analyser() const { return parts_->analyser; }
  const std::string& model_hash() const { return parts_->model.hash; }

  // `scene` must be one of pack().cases.
  session::Context context(const pack::Case& scene) const;
  grading::Rulebook rulebook(const pack::Case& scene) const;

  // For a stored session: what it is played with, and the bytes that it pins.
  Stage stage() const { return {pack(), analyser(), model_hash()}; }
  std::vector<store::Pin> pins(const pack::Case& scene) const;

 private:
  struct Parts {
    codec::LoadedPack loaded;
    text::Analyser analyser;
    store::Pin model;  // empty if the program has no learned weights
  };
  std::shared_ptr<const Parts>
      parts_;  // stays in place when a Shop moves, for the references that contexts hold
};

// The judge of a house alone: its lexicon with the program's learned weights.
base::Result<text::Analyser> build_analyser(const pack::House& house);

// The pack alone, without a judge.
base::Result<codec::LoadedPack> load_pack(const std::string& packs_folder, const std::string& pack);

base::Result<Shop> open_shop(const std::string& packs_folder, const std::string& pack);

// The pack's house with one case only: the one that lies in `case_folder` (scenario.json, zh.json, en.json,
// plans/), wherever that is.
base::Result<Shop> open_shop_for_case(const std::string& packs_folder, const std::string& pack,
                                      const std::filesystem::path& case_folder);

}  // namespace dojo::runtime
