// The desk and the customer as JSON, for events and states. For codec/*.cpp only.
#pragma once

#include "base/result.h"
#include "codec/fields.h"
#include "customer/customer.h"
#include "desk/actions.h"
#include "desk/desk.h"
#include "text/analysis.h"

namespace dojo::codec {

Json desk_json(const desk::Desk& desk);
Json customer_json(const customer::CustomerState& customer);
Json slot_json(const text::Slot& slot);
Json deed_json(const pack::CustomerDeed& deed);
Json grant_json(const desk::Grant& grant);

base::Result<desk::Desk> read_desk(const Json& json);
base::Result<customer::CustomerState> read_customer(const Json& json);
base::Result<text::Slot> read_slot(const Json& json);
base::Result<pack::CustomerDeed> read_deed(const Json& json);
base::Result<desk::Grant> read_grant(const Json& json);

}  // namespace dojo::codec
