// house/catalog.json, phrases.json, flags.json, terms.json: what the shop sells and the words of its desk.
#include "codec/house_reader.h"

namespace dojo::codec {
namespace {

std::vector<text::Term> read_terms_of(const Field& list, Declared& all, pack::Catalog& catalog) {
  std::vector<text::Term> terms;
  for (const Field& item : list.items()) {
    all.add(item["id"]);
    catalog.term_names[item["id"].text()] = item["name"].local();
    terms.push_back({item["id"].text(), item["words"].texts()});
  }
  return terms;
}

pack::Goods read_goods(const Field& item, const Names& names) {
  for (const Field& size : item["sizes"].items()) size.check(names.sizes, Code::unknown_term);
  for (const Field& colour : item["colours"].items()) colour.check(names.colours, Code::unknown_term);
  pack::Goods goods;
  goods.id = base::GoodsId{item["id"].text()};
  goods.name = item["name"].local();
  goods.short_name = item["short_name"].local();
  goods.facts = item["facts"].local();
  goods.category = item["category"].text();
  goods.list_price_fen = item["list_price_fen"].number();
  goods.floor_fen = item["floor_fen"].number();
  if (goods.floor_fen > goods.list_price_fen) {
    item["floor_fen"].report(
        Code::out_of_range,
        {"floor_fen", "maximum " + std::to_string(goods.list_price_fen) + " (list_price_fen)"});
  }
  goods.sizes = item["sizes"].texts();
  goods.colours = item["colours"].texts();
  goods.stock = item["stock"].small();
  goods.picture = item["picture"].text();
  return goods;
}

}  // namespace

void read_catalog(const Field& root, const Names& names, pack::House& house) {
  pack::Catalog& catalog = house.catalog;
  Declared goods, coupons, gifts, terms;
  for (const Field& item : root["goods"].items()) {
    goods.add(item["id"]);
    catalog.goods.push_back(read_goods(item, names));
  }
  for (const Field& item : root["coupons"].items()) {
    coupons.add(item["id"]);
    catalog.coupons.push_back({item["id"].text(), item["name"].local(), item["off_fen"].number(),
                               item["from_fen"].number(), item["open_to_all"].flag(true)});
  }
  for (const Field& item : root["gifts"].items()) {
    gifts.add(item["id"]);
    catalog.gifts.push_back({item["id"].text(), item["name"].local(), item["value_fen"].number()});
  }
  // Placeholders find a term by its id alone, so colours, sizes and carriers share one space of names.
  catalog.vocabulary.colours = read_terms_of(root["colours"], terms, catalog);
  catalog.vocabulary.sizes = read_terms_of(root["sizes"], terms, catalog);
  catalog.vocabulary.carriers = read_terms_of(root["carriers"], terms, catalog);
}

void read_phrases(const Field& root, pack::House& house) {
  Declared ids, codes;
  for (const Field& item : root["phrases"].items()) {
    ids.add(item["id"]);
    codes.add(item["code"]);
    house.phrases.push_back(
        {base::PhraseId{item["id"].text()}, item["group"].text(), item["code"].text(), item["text"].local()});
  }
}

void read_flags(const Field& root, pack::House& house) {
  Declared flags, tags;
  for (const Field& item : root["flags"].items()) {
    flags.add(item["id"]);
    house.flags.push_back({item["id"].text(), item["colour"].text(), item["name"].local(),
                           item["meaning"].local(), item["usable"].flag(true)});
  }
  for (const Field& item : root["tags"].items()) {
    tags.add(item["id"]);
    house.tags.push_back(
        {item["id"].text(), item["colour"].text(), item["name"].local(), item["meaning"].local()});
  }
}

void read_terms(const Field& root, pack::House& house) {
  Declared ids;
  for (const Field& item : root["terms"].items()) {
    ids.add(item["id"]);
    house.terms.push_back({item["id"].text(), item["name"].local(), item["explains"].local()});
  }
}

}  // namespace dojo::codec
