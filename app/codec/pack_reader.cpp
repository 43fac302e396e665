#include "codec/pack_reader.h"

#include <algorithm>
#include <future>
#include <set>

#include "base/hash.h"
#include "codec/canonical.h"
#include "codec/case_reader.h"
#include "codec/examples.h"
#include "codec/house_reader.h"
#include "codec/pack_files.h"
#include "codec/plan_reader.h"
#include "codec/text_reader.h"

namespace dojo::codec {
namespace {

constexpr std::int64_t kVersion = 1;
constexpr auto kBeside =
    std::launch::async | std::launch::deferred;  // in this thread if there can be no other

bool is_json(const std::string& path) {
  constexpr std::string_view kEnding = ".json";
  return path.size() >= kEnding.size() &&
         path.compare(path.size() - kEnding.size(), kEnding.size(), kEnding) == 0;
}

// The folder of a case: "cases/return/two-sizes/".
std::string case_folder(const std::string& path) {
  const std::vector<std::string> steps = steps_of(path);
  return steps[0] + "/" + steps[1] + "/" + steps[2] + "/";
}

// Codes that only say "this name is not in the house": pointless while a file of the house cannot be read.
bool is_house_reference(const Diagnostic& each) {
  static const std::set<std::string> codes = [] {
    std::set<std::string> all;
    for (const Code code :
         {Code::unknown_act, Code::unknown_rule, Code::unknown_signal, Code::unknown_goods,
          Code::unknown_clause, Code::unknown_criterion, Code::unknown_phrase, Code::unknown_flag,
          Code::unknown_tag, Code::unknown_tier, Code::unknown_term, Code::unknown_refund_reason}) {
      all.insert(code_id(code));
    }
    return all;
  }();
  return codes.count(each.code) > 0;
}

// Reads one pack; holds what its parts share.
class PackReader {
 public:
  explicit PackReader(const SourceFiles& files) : files_(files) {}

  LoadedPack read(const Schemas& schemas) {
    parse();
    auto pins = std::async(kBeside, [this] { return make_pins(); });
    look_for_faults(schemas);
    if (has_errors(out_.diagnostics))
      out_.pack.reset();
    else
      pin(pins.get());
    return std::move(out_);
  }

  Diagnostics check(const Schemas& schemas) {
    parse();
    look_for_faults(schemas);
    return std::move(out_.diagnostics);
  }

  LoadedPack read_trusted() {
    parse();
    if (has_errors(out_.diagnostics)) return std::move(out_);
    read_values();
    out_.diagnostics.clear();
    pin(make_pins());
    return std::move(out_);
  }

 private:
  // After parse().
  void look_for_faults(const Schemas& schemas) {
    check_presence();
    check_shapes(schemas);
    check_examples(sources_, out_.diagnostics);
    read_values();
    if (!house_is_complete()) drop_if(is_house_reference);
    sort(out_.diagnostics);
  }

  void parse() {
    for (const auto& [path, bytes] : files_) {
      if (!is_json(path)) continue;
      if (!kind_of(path)) {
        out_.diagnostics.push_back(make(Code::unexpected_file, path, {}, {path}));
      } else if (auto source = parse_json(path, bytes, out_.diagnostics)) {
        sources_.emplace(path, *std::move(source));
        if (kind_of(path) == FileKind::plan) plans_of_[case_folder(path)].push_back(path);
      }
    }
  }

  bool house_is_complete() const {
    for (const std::string& path : required_house_files()) {
      if (sources_.count(path) == 0) return false;
    }
    return std::all_of(files_.begin(), files_.end(), [&](const auto& file) {
      const auto kind = kind_of(file.first);
      return (kind != FileKind::acts && kind != FileKind::rule) || sources_.count(file.first) > 0;
    });
  }

  template <typename Test>
  void drop_if(Test test) {
    Diagnostics& all = out_.diagnostics;
    all.erase(std::remove_if(all.begin(), all.end(), test), all.end());
  }

  std::set<std::string> case_folders() const {
    std::set<std::string> folders;
    for (const auto& [path, bytes] : files_) {
      const auto kind = kind_of(path);
      if (kind == FileKind::scenario || kind == FileKind::text || kind == FileKind::plan)
        folders.insert(case_folder(path));
    }
    return folders;
  }

  void check_presence() {
    std::vector<std::string> needed = required_house_files();
    for (const std::string& folder : case_folders()) {
      for (const char* name : {"scenario.json", "zh.json", "en.json"}) needed.push_back(folder + name);
    }
    for (const std::string& path : needed) {
      if (files_.count(path) == 0) out_.diagnostics.push_back(make(Code::missing_file, path, {}, {path}));
    }
  }

  void check_shapes(const Schemas& schemas) {
    for (const auto& [path, source] : sources_) {
      const Field root(source, out_.diagnostics);
      const Field version = root["format_version"];
      if (version.is_number() && version.number() != kVersion) {
        version.report(Code::unknown_version, {std::to_string(version.number())});
        misshapen_.insert(path);
      } else if (!schemas.check(schema_of(*kind_of(path)), source, out_.diagnostics)) {
        misshapen_.insert(path);
      }
    }
  }

  void read_values() {
    names_ = gather_names(sources_);
    pack::Pack pack;
    pack.house = read_house(sources_, names_, out_.diagnostics);
    Declared ids;
    for (const std::string& folder : case_folders()) {
      const auto scenario = sources_.find(folder + "scenario.json");
      if (scenario == sources_.end()) continue;
      ids.add(Field(scenario->second, out_.diagnostics)["id"]);
      pack.cases.push_back(read_case(folder, scenario->second));
    }
    std::sort(pack.cases.begin(), pack.cases.end(),
              [](const pack::Case& a, const pack::Case& b) { return a.scenario.id < b.scenario.id; });
    out_.pack = std::move(pack);
  }

  // A language whose file is missing or no JSON reads as empty; that it is so has been reported.
  pack::Case read_case(const std::string& folder, const JsonSource& source) {
    const bool has_texts = sources_.count(folder + "zh.json") > 0 && sources_.count(folder + "en.json") > 0;
    Diagnostics& diagnostics = out_.diagnostics;
    const JsonSource empty_zh{folder + "zh.json", nlohmann::json::object()};
    const JsonSource empty_en{folder + "en.json", nlohmann::json::object()};
    const auto zh_file = sources_.find(empty_zh.file);
    const auto en_file = sources_.find(empty_en.file);
    const Field root(source, diagnostics);
    const Field zh(zh_file == sources_.end() ? empty_zh : zh_file->second, diagnostics);
    const Field en(en_file == sources_.end() ? empty_en : en_file->second, diagnostics);

    const std::size_t before = diagnostics.size();
    std::set<std::string> lines;
    for (const Field& text : {zh, en}) {
      for (const auto& [id, line] : text["lines"].members()) lines.insert(id);
    }
    CaseScope scope = case_scope(names_, root, std::move(lines));
    pack::Case scene;
    scene.scenario = read_scenario(root, scope);
    const bool clean = diagnostics.size() == before && misshapen_.count(source.file) == 0;
    if (clean) check_graph(root, scene.scenario);
    scene.zh = read_text(zh);
    scene.en = read_text(en);
    if (has_texts) check_words(zh, scene.zh, en, scene.en, scope.facts, scope.used);
    read_plans(folder, root, scope, scene.scenario);
    // While a text file cannot be read, nobody knows which lines there are.
    if (!has_texts) {
      drop_if([&](const Diagnostic& each) {
        return each.code == code_id(Code::unknown_line) && each.file.compare(0, folder.size(), folder) == 0;
      });
    }
    return scene;
  }

  void read_plans(const std::string& folder, const Field& root, const CaseScope& scope,
                  pack::Scenario& scenario) {
    std::vector<Plan>& plans = out_.plans[scenario.id.text()];
    std::set<Plan::Kind> kinds;
    for (const std::string& path : plans_of_[folder]) {
      plans.push_back(read_plan(Field(sources_.at(path), out_.diagnostics), scenario, scope));
      kinds.insert(plans.back().kind);
      scenario.plans.push_back(plans.back().name);
    }
    for (const Plan::Kind kind :
         {Plan::Kind::exemplary, Plan::Kind::decent, Plan::Kind::poor, Plan::Kind::trap}) {
      if (kinds.count(kind) == 0) root["id"].report(Code::missing_plan, {std::string(name(kind))});
    }
  }

  // What sessions pin: canonical bytes and their hash.
  struct Pinned {
    std::string bytes;
    std::string hash;
  };
  struct Pins {
    Pinned house;
    std::map<std::string, Pinned> cases;  // by id
  };

  static Pinned pinned(std::string bytes) {
    std::string hash = base::sha256_hex(bytes);
    return {std::move(bytes), std::move(hash)};
  }

  // Takes as long as reading the values, and needs nothing of them: another thread's work.
  Pins make_pins() const {
    Pins pins;
    pins.house = pinned(canonical_house(sources_));
    for (const auto& [path, source] : sources_) {
      if (kind_of(path) != FileKind::scenario) continue;
      const auto id = source.value.is_object() ? source.value.find("id") : source.value.end();
      const bool named = id != source.value.end() && id->is_string();
      const auto words = named ? id->get<std::string>() : std::string();
      if (pins.cases.count(words) == 0) pins.cases[words] = pinned(canonical_case(sources_, words));
    }
    return pins;
  }

  void pin(Pins pins) {
    out_.house_bytes = std::move(pins.house.bytes);
    out_.pack->house_hash = std::move(pins.house.hash);
    for (const pack::Case& scene : out_.pack->cases) {
      const Pinned& own = pins.cases.at(scene.scenario.id.text());
      out_.case_bytes.push_back(own.bytes);
      out_.pack->case_hashes.push_back(own.hash);
    }
  }

  const SourceFiles& files_;
  Sources sources_;
  std::map<std::string, std::vector<std::string>> plans_of_;  // paths by the case's folder
  Names names_;
  std::set<std::string> misshapen_;
  LoadedPack out_;
};

// {path: file} as one JSON object -> files. False if it is none.
bool unpack(std::string_view bytes, SourceFiles& files) {
  const auto value = nlohmann::json::parse(bytes, nullptr, false);
  if (!value.is_object()) return false;
  for (const auto& [path, file] : value.items()) files[path] = file.dump();
  return true;
}

}  // namespace

LoadedPack read_pack(const SourceFiles& files, const Schemas& schemas) {
  return PackReader(files).read(schemas);
}

Diagnostics check_pack(const SourceFiles& files, const Schemas& schemas) {
  return PackReader(files).check(schemas);
}

LoadedPack read_pinned(std::string_view house_bytes, std::string_view case_bytes) {
  SourceFiles files;
  LoadedPack broken;
  if (!unpack(house_bytes, files))
    broken.diagnostics.push_back(make(Code::not_json, "house", {}, {"pinned house"}));
  if (!unpack(case_bytes, files))
    broken.diagnostics.push_back(make(Code::not_json, "case", {}, {"pinned case"}));
  if (!broken.diagnostics.empty()) return broken;
  return PackReader(files).read_trusted();
}

}  // namespace dojo::codec
