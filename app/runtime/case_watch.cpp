#include "runtime/case_watch.h"

#include <algorithm>

#include "runtime/pack_folder.h"
#include "runtime/plan_player.h"
#include "runtime/shop.h"

namespace dojo::runtime {
namespace {

// Takes the errors and warnings that lie in `part`; the first error is what is told.
void judge_faults(const codec::Diagnostics& diagnostics, const std::string& part, Verdict& verdict) {
  for (const codec::Diagnostic& each : diagnostics) {
    if (!lies_in(each.file, part)) continue;
    if (each.severity == codec::Level::warning) {
      ++verdict.warnings;
    } else if (verdict.broken) {
      ++verdict.more;
    } else {
      verdict.broken = true;
      verdict.what = {codec::to_text(each, base::Locale::zh), codec::to_text(each, base::Locale::en)};
    }
  }
}

std::string last_step(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

base::Result<CaseWatch> CaseWatch::open(const Target& target, const std::string& packs_option) {
  auto schemas = schemas_for(target.pack, packs_option);
  if (!schemas) return schemas.error();
  return CaseWatch(target, std::move(*schemas));
}

std::optional<Verdict> CaseWatch::read_house() {
  Verdict verdict;
  verdict.scene = "house";
  house_.clear();
  analyser_.reset();
  const auto refuse = [&](const std::string& why) {
    verdict.broken = true;
    verdict.what = {why, why};
    return verdict;
  };
  auto files = read_pack_folder(target_.pack / "house");
  if (!files) return refuse(files.error().message);
  for (auto& [name, bytes] : *files) house_.emplace("house/" + name, std::move(bytes));
  const codec::LoadedPack loaded = codec::read_pack(house_, schemas_);
  judge_faults(loaded.diagnostics, "", verdict);
  if (!loaded.pack) return verdict;
  auto analyser = build_analyser(loaded.pack->house);
  if (!analyser) return refuse(analyser.error().message);
  analyser_ = std::move(*analyser);
  return std::nullopt;
}

std::set<std::string> CaseWatch::case_folders() const {
  std::set<std::string> folders;
  if (const std::string own = case_folder_of(target_.only); !own.empty()) return {own};
  std::error_code error;
  for (const auto& kind : std::filesystem::directory_iterator(target_.pack / "cases", error)) {
    std::error_code unknown;
    for (const auto& scene : std::filesystem::directory_iterator(kind.path(), unknown)) {
      const std::string name = scene.path().filename().string();
      if (scene.is_directory(unknown) && name.front() != '.')
        folders.insert("cases/" + kind.path().filename().string() + "/" + name);
    }
  }
  return folders;
}

void CaseWatch::play_plans(const codec::LoadedPack& loaded, Verdict& verdict) const {
  const pack::Case& scene = loaded.pack->cases.front();
  const session::Context context{
      loaded.pack->house, loaded.pack->house_hash, scene, loaded.pack->case_hashes.front(), *analyser_, ""};
  for (const codec::Plan& plan : loaded.plans.at(scene.scenario.id.text())) {
    const PlanRun run = play_plan(context, plan);
    if (run.complaints.empty()) {
      ++verdict.plans;
      continue;
    }
    const std::string what = "plans/" + plan.name + ".json: " + run.complaints.front();
    if (!verdict.broken) verdict.what = {what, what};
    verdict.more += static_cast<int>(run.complaints.size()) - (verdict.broken ? 0 : 1);
    verdict.broken = true;
  }
}

Verdict CaseWatch::look_at_case(const std::string& folder) {
  Verdict verdict;
  verdict.scene = last_step(folder);
  std::error_code error;
  if (!std::filesystem::exists(target_.pack / folder, error)) {
    verdict.gone = true;
    return verdict;
  }
  auto own = read_pack_folder(target_.pack / folder);
  if (!own) {
    verdict.broken = true;
    verdict.what = {own.error().message, own.error().message};
    return verdict;
  }
  codec::SourceFiles files = house_;
  for (auto& [name, bytes] : *own) files.emplace(folder + "/" + name, std::move(bytes));
  const codec::LoadedPack loaded = codec::read_pack(files, schemas_);
  judge_faults(loaded.diagnostics, folder, verdict);
  if (loaded.pack && !loaded.pack->cases.empty()) play_plans(loaded, verdict);
  return verdict;
}

std::vector<Verdict> CaseWatch::look_at_all() {
  if (auto broken = read_house()) return {*broken};
  std::vector<Verdict> verdicts;
  for (const std::string& folder : case_folders()) verdicts.push_back(look_at_case(folder));
  return verdicts;
}

std::vector<Verdict> CaseWatch::look_at(const std::vector<std::string>& files) {
  std::set<std::string> folders;
  for (const std::string& file : files) {
    if (file.empty() || lies_in(file, "house")) return look_at_all();
    const std::string folder = case_folder_of(file);
    if (!folder.empty() && (lies_in(folder, target_.only) || lies_in(target_.only, folder)))
      folders.insert(folder);
  }
  if (!analyser_) return {};
  std::vector<Verdict> verdicts;
  for (const std::string& folder : folders) verdicts.push_back(look_at_case(folder));
  return verdicts;
}

}  // namespace dojo::runtime
