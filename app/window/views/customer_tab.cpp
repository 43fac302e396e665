// What is known about the customer, and the class that the agent gives them.
#include "window/lang/translator.h"
#include "window/ui/context.h"
#include "window/ui/widgets.h"
#include "window/ui/wrapped.h"
#include "window/views/terms.h"
#include "window/views/views.h"
#include "window/views/words.h"

namespace dojo::window {
namespace {

using lang::tr;
using theme::Ink;

void draw_tag(View& view, const pack::Tag& tag) {
  const bool set = view.state.desk.session.desk.tags.count(tag.id) > 0;
  if (ui::chip("customer/tag/" + tag.id, set ? ui::Icon::check : ui::Icon::flag, local(tag.name), set) &&
      !set) {
    desk::ActionCall call{base::ActionId{"tag_customer"}, {}};
    call.args["tag"] = tag.id;
    view.want(wish::Act{call});
  }
  const ui::RoleScope small(fonts::Role::small);
  ui::wrapped("customer/tag/" + tag.id + "/meaning", local(tag.meaning), {.ink = Ink::muted});
  ui::gap(2);
}

}  // namespace

void draw_customer_tab(View& view) {
  const session::State& session = view.state.desk.session;
  ui::strong(ui::content(customer_name(session)));
  const ui::RoleScope body(fonts::Role::small);
  ui::wrapped("customer/since", tr("customer.since", {{"time", stamp(session, base::Millis{0})}}),
              {.ink = Ink::muted});
  ui::wrapped("customer/orders", tr("customer.orders", {{"count", session.desk.orders.size()}}),
              {.ink = Ink::muted});
  if (const auto address = session.start.words.find("address"); address != session.start.words.end())
    ui::wrapped("customer/address", tr("customer.address", {{"text", address->second}}), {.ink = Ink::muted});
  for (const std::string& coupon : session.desk.coupons)
    ui::wrapped("customer/coupon/" + coupon,
                tr("customer.coupon", {{"name", choice_name(view.house(), "coupon", coupon)}}),
                {.ink = Ink::muted});
  ui::separator();
  desk_word("customer/classes", view, "customer.class", Ink::text);
  for (const pack::Tag& tag : view.house().tags) draw_tag(view, tag);
}

}  // namespace dojo::window
