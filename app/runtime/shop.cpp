#include "runtime/shop.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <future>

#include "codec/diagnostic.h"
#include "runtime/pack_folder.h"
#include "runtime/paths.h"
#include "text/model_file.h"

namespace dojo::runtime {
namespace {

base::Error diagnosed(const std::string& folder, const codec::Diagnostics& diagnostics) {
  std::string text = "the pack in " + folder + " has faults:";
  for (const codec::Diagnostic& each : diagnostics) {
    if (each.severity == codec::Level::error) text += "\n" + codec::to_text(each);
  }
  return {base::ErrorCode::invalid_input, text};
}

// The bytes of the committed weights; a program without them judges by patterns alone.
base::Result<std::string> learned_bytes() {
  const std::filesystem::path file = find_assets(environment(), executable_folder()) / "judge" / "model.bin";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return std::string();
  std::ifstream in(file, std::ios::binary | std::ios::ate);
  std::string bytes(in ? static_cast<std::size_t>(in.tellg()) : 0, '\0');
  in.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in) return base::Error{base::ErrorCode::unavailable, file.string() + " can't be read"};
  return bytes;
}

}  // namespace

Shop::Shop(codec::LoadedPack loaded, text::Analyser analyser, store::Pin model)
    : parts_(std::make_shared<const Parts>(Parts{std::move(loaded), std::move(analyser), std::move(model)})) {
}

std::vector<store::Pin> Shop::pins(const pack::Case& scene) const {
  const auto index = static_cast<std::size_t>(&scene - pack().cases.data());
  assert(index < pack().cases.size());
  std::vector<store::Pin> pins = {{pack().house_hash, "house", loaded().house_bytes},
                                  {pack().case_hashes[index], "case", loaded().case_bytes[index]}};
  if (!parts_->model.hash.empty()) pins.push_back(parts_->model);
  return pins;
}

session::Context Shop::context(const pack::Case& scene) const {
  const auto& cases = pack().cases;
  const auto index = static_cast<std::size_t>(&scene - cases.data());
  assert(index < cases.size());
  return {pack().house, pack().house_hash, scene, pack().case_hashes[index], analyser(), model_hash()};
}

grading::Rulebook Shop::rulebook(const pack::Case& scene) const {
  return {pack().house, scene.scenario, analyser()};
}

namespace {

base::Result<codec::Schemas> shipped_schemas(const std::filesystem::path& packs) {
  const auto files = read_pack_folder(packs / "schema");
  if (!files) return files.error();
  return codec::Schemas::compile(*files);
}

struct Learned {
  text::Model model;
  std::string bytes;
};

base::Result<Learned> read_learned() {
  auto bytes = learned_bytes();
  if (!bytes) return bytes.error();
  base::Result<text::Model> model = bytes->empty() ? text::Model{} : text::parse_model(*bytes);
  if (!model) return model.error();
  return Learned{std::move(*model), std::move(*bytes)};
}

// Reading and checking the weights takes as long as a pack does, and needs nothing of it: another thread's
// work.
using LearnedBeside = std::future<base::Result<Learned>>;
LearnedBeside read_learned_beside() {
  return std::async(std::launch::async | std::launch::deferred, read_learned);
}

struct Judge {
  text::Analyser analyser;
  store::Pin model;
};

base::Result<Judge> make_judge(const pack::House& house, LearnedBeside beside) {
  auto learned = beside.get();
  if (!learned) return learned.error();
  auto analyser = text::Analyser::build(house.lexicon(), house.catalog.vocabulary, learned->model);
  if (!analyser) return analyser.error();
  return Judge{std::move(*analyser), {learned->model.hash, "model", std::move(learned->bytes)}};
}

base::Result<Shop> assemble(codec::LoadedPack loaded, LearnedBeside learned) {
  auto judge = make_judge(loaded.pack->house, std::move(learned));
  if (!judge) return judge.error();
  return Shop(std::move(loaded), std::move(judge->analyser), std::move(judge->model));
}

base::Result<codec::LoadedPack> read_sound_pack(const codec::SourceFiles& files,
                                                const codec::Schemas& schemas,
                                                const std::filesystem::path& folder) {
  codec::LoadedPack loaded = codec::read_pack(files, schemas);
  if (!loaded.pack) return diagnosed(folder.string(), loaded.diagnostics);
  return loaded;
}

}  // namespace

base::Result<text::Analyser> build_analyser(const pack::House& house) {
  auto judge = make_judge(house, read_learned_beside());
  if (!judge) return judge.error();
  return std::move(judge->analyser);
}

base::Result<codec::LoadedPack> load_pack(const std::string& packs, const std::string& pack) {
  const auto folder = find_scenarios(packs, environment(), executable_folder());
  if (!folder) return folder.error();
  const auto schemas = shipped_schemas(*folder);
  if (!schemas) return schemas.error();
  const auto files = read_pack_folder(*folder / pack);
  if (!files) return files.error();
  return read_sound_pack(*files, *schemas, *folder / pack);
}

base::Result<Shop> open_shop(const std::string& packs, const std::string& pack) {
  LearnedBeside learned = read_learned_beside();
  auto loaded = load_pack(packs, pack);
  if (!loaded) return loaded.error();
  return assemble(std::move(*loaded), std::move(learned));
}

base::Result<Shop> open_shop_for_case(const std::string& packs, const std::string& pack,
                                      const std::filesystem::path& case_folder) {
  LearnedBeside learned = read_learned_beside();
  const auto folder = find_scenarios(packs, environment(), executable_folder());
  if (!folder) return folder.error();
  const auto schemas = shipped_schemas(*folder);
  if (!schemas) return schemas.error();
  auto files = read_pack_folder(*folder / pack);
  if (!files) return files.error();
  auto own = read_pack_folder(case_folder);
  if (!own) return own.error();
  std::erase_if(*files, [](const auto& file) { return file.first.rfind("cases/", 0) == 0; });
  // A case lies in cases/<kind>/<case>/; the folder's own names say which.
  std::error_code error;
  const std::filesystem::path place = std::filesystem::weakly_canonical(case_folder, error);
  const std::string prefix =
      "cases/" + place.parent_path().filename().string() + "/" + place.filename().string() + "/";
  for (auto& [name, bytes] : *own) files->emplace(prefix + name, std::move(bytes));
  auto loaded = read_sound_pack(*files, *schemas, case_folder);
  if (!loaded) return loaded.error();
  return assemble(std::move(*loaded), std::move(learned));
}

}  // namespace dojo::runtime
