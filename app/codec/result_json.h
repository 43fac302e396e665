// What was recorded about a person, as canonical JSON and back: results of sessions and a lead's
// confirmations. docs/formats/results.md. Unknown or missing fields are `integrity` errors naming them. Pure.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "career/progress.h"

namespace dojo::codec {

// "ResultRecorded" or "TierConfirmed": the type of the event that holds the record.
std::string_view record_type(const career::Record& record);
std::string record_json(const career::Record& record);
base::Result<career::Record> read_record(std::string_view type, std::string_view bytes);

}  // namespace dojo::codec
