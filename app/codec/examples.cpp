#include "codec/examples.h"

#include "codec/pack_files.h"

namespace dojo::codec {
namespace {

constexpr const char* kLocales[] = {"zh", "en"};

void add_examples(const Field& owner, text::DetectorKind kind, std::vector<Example>& all) {
  for (const char* locale : kLocales) {
    for (const char* side : {"fires", "silent"}) {
      for (const Field& item : owner["examples"][locale][side].items()) {
        Example example;
        example.kind = kind;
        example.id = owner["id"].text();
        example.locale = *base::parse_locale(locale);
        example.fires = std::string_view(side) == "fires";
        example.text = item.is_object() ? item["text"].text() : item.text();
        example.words = item["words"].text();
        example.situation = item["situation"].text();
        example.file = owner.file();
        all.push_back(std::move(example));
      }
    }
  }
}

void check_rule(const Field& root) {
  constexpr std::size_t kEnough = 2;
  if (root["check"].text() != "words") return;
  for (const char* locale : kLocales) {
    const Field examples = root["examples"][locale];
    const Field detector = root["detector"];
    const bool has_patterns =
        !detector["patterns"][locale].items().empty() || !detector["squeezed"][locale].items().empty();
    if (!has_patterns && !examples.exists()) continue;
    for (const char* side : {"fires", "silent"}) {
      const std::size_t count = examples[side].items().size();
      if (count >= kEnough) continue;
      examples.report_key(Code::too_few_examples,
                          {locale, std::to_string(count), side, std::to_string(kEnough)});
    }
    for (const Field& item : examples["fires"].items()) {
      const std::string words = item["words"].text();
      if (item["text"].text().find(words) == std::string::npos)
        item["words"].report(Code::words_not_in_example, {words});
    }
  }
}

}  // namespace

std::vector<Example> read_examples(const SourceFiles& files) {
  std::vector<Example> all;
  Diagnostics ignored;
  for (const auto& [path, bytes] : files) {
    const auto kind = kind_of(path);
    if (kind != FileKind::acts && kind != FileKind::rule) continue;
    const auto source = parse_json(path, bytes, ignored);
    if (!source) continue;
    const Field root(*source, ignored);
    if (kind == FileKind::rule) add_examples(root, text::DetectorKind::rule, all);
    for (const Field& act : root["acts"].items()) add_examples(act, text::DetectorKind::act, all);
  }
  return all;
}

void check_examples(const Sources& sources, Diagnostics& diagnostics) {
  for (const auto& [path, source] : sources) {
    if (kind_of(path) == FileKind::rule) check_rule(Field(source, diagnostics));
  }
}

}  // namespace dojo::codec
