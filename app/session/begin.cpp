#include "session/begin.h"

#include "base/draw.h"
#include "session/words.h"

namespace dojo::session {
namespace {

std::string digits(std::uint64_t seed, const std::string& key, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const std::uint64_t low = i == 0 ? 1 : 0;  // numbers do not begin with 0
    text += static_cast<char>('0' + low + base::draw_below(seed, key + std::to_string(i), 10 - low));
  }
  return text;
}

// Facts that the house's rules may ask of every case, where the variant does not state them itself.
void add_common_facts(const pack::Scenario& scenario, SessionStarted& started) {
  const auto add = [&](const char* name, pack::Value value) {
    started.facts.emplace(name, std::move(value));
  };
  add("class", scenario.persona.customer_class);
  add("fault", std::string("none"));
  if (started.desk.orders.empty()) return;
  const desk::Order& order = started.desk.orders.front();
  add("goods", order.goods.text());
  add("condition", order.condition);
  add("received_days", order.received_days);
  add("price_fen", order.list_fen);
}

desk::Review first_review(const Context& context, const SessionStarted& started) {
  State state;
  state.start = started;
  state.desk = started.desk;
  const auto words = placeholders(context.house, state, started.customer);
  return {*context.scene.scenario.review_stars,
          say_as_text(context.scene, state, context.scene.scenario.review_text, words), ""};
}

}  // namespace

base::Result<SessionStarted> draw_start(const Context& context, const Start& start) {
  const pack::Scenario& scenario = context.scene.scenario;
  const pack::Variant* variant = nullptr;
  if (start.variant.empty()) {
    variant = &scenario.variants[base::draw_below(start.seed, "variant", scenario.variants.size())];
  } else {
    for (const pack::Variant& candidate : scenario.variants) {
      if (candidate.id == start.variant) variant = &candidate;
    }
  }
  if (!variant) {
    return base::Error{base::ErrorCode::not_found,
                       "case " + scenario.id.text() + " has no variant \"" + start.variant + "\""};
  }
  if (!start.node.empty() && !scenario.find(start.node)) {
    return base::Error{base::ErrorCode::not_found,
                       "case " + scenario.id.text() + " has no node \"" + start.node.text() + "\""};
  }
  SessionStarted started;
  started.case_id = base::CaseId{context.house.id + "/" + scenario.id.text()};
  started.house_hash = context.house_hash;
  started.case_hash = context.case_hash;
  started.model_hash = context.model_hash;
  started.engine = kEngine;
  started.seed = start.seed;
  started.locale = start.locale;
  started.started_civil = start.started_civil;
  started.variant = variant->id;
  started.facts = variant->facts;
  started.facts["order_number"] = digits(start.seed, "order/", 12);
  started.facts["parcel_number"] = "7" + digits(start.seed, "parcel/", 13);
  for (const auto& [name, choices] : context.scene.in(start.locale).words) {
    if (!choices.empty())
      started.words[name] = choices[base::draw_below(start.seed, "word/" + name, choices.size())];
  }
  started.desk = desk::set_up(context.house, scenario, started.facts);
  add_common_facts(scenario, started);
  started.customer = customer::arrive(scenario, started.facts);
  if (scenario.review_stars) started.desk.review = first_review(context, started);
  return started;
}

}  // namespace dojo::session
