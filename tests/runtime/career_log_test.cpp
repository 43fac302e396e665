#include "runtime/career_log.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "store/memory_store.h"

namespace dojo::runtime {
namespace {

using base::ErrorCode;

career::Result result() {
  career::Result r;
  r.session = base::SessionId{"s-1"};
  r.profile = base::ProfileId{"p-anna"};
  r.case_id = base::CaseId{"lantern/small-order-haggle"};
  r.kind = "bargaining";
  r.quality_permille = 843;
  r.passed = true;
  r.finished = true;
  r.at_civil = "2026-01-05T09:00:00+08:00";
  return r;
}

const career::LeadConfirmation kConfirmation{base::ProfileId{"p-anna"}, "regular", base::ProfileId{"p-lead"},
                                             "2026-02-05T09:00:00+08:00"};

TEST(CareerLog, GivesBackWhatWasRecordedInItsOrder) {
  store::MemoryStore store;
  ASSERT_TRUE(record_result(store, result(), "2026"));
  ASSERT_TRUE(record_confirmation(store, kConfirmation, "2026"));
  const auto records = career_records(store, base::ProfileId{"p-anna"});
  ASSERT_TRUE(records) << records.error().message;
  ASSERT_EQ(records->size(), 2u);
  EXPECT_EQ(std::get<career::Result>((*records)[0]), result());
  EXPECT_EQ(std::get<career::LeadConfirmation>((*records)[1]), kConfirmation);
  EXPECT_TRUE(career_records(store, base::ProfileId{"p-ben"})->empty());
}

TEST(CareerLog, ThePayloadsAreCanonicalJson) {
  store::MemoryStore store;
  ASSERT_TRUE(record_result(store, result(), "2026"));
  ASSERT_TRUE(record_confirmation(store, kConfirmation, "2026"));
  const auto envelopes = store.read("career/p-anna");
  for (const store::Envelope& envelope : *envelopes) {
    EXPECT_EQ(nlohmann::json::parse(*envelope.payload).dump(), *envelope.payload);
  }
}

TEST(CareerLog, RecordsThatItDoesNotKnowAreAnError) {
  for (const auto& [type, version, payload] :
       {std::tuple{"ResultRecorded", 1, "{}"}, std::tuple{"ResultRecorded", 2, "{}"},
        std::tuple{"Promoted", 1, "{}"},
        std::tuple{"LeadConfirmed", 1,
                   "{\"at_civil\":\"x\",\"by\":\"p-l\",\"profile\":\"p-a\",\"tier\":\"senior\"} "},
        std::tuple{"LeadConfirmed", 1,
                   "{\"at_civil\":\"x\",\"by\":\"p-l\",\"profile\":\"p-a\",\"tier\":\"senior"}}) {
    store::MemoryStore store;
    ASSERT_TRUE(store.append(
        {"career/p-a", 0, "c-1", "p-a", "2026", {{type, version, base::Millis{0}, "system", payload}}}));
    const auto records = career_records(store, base::ProfileId{"p-a"});
    ASSERT_FALSE(records) << type << payload;
    EXPECT_EQ(records.error().code, ErrorCode::integrity);
  }
}

TEST(CareerLog, WordsThatWouldBreakTheRecordAreRefused) {
  store::MemoryStore store;
  career::Result bad = result();
  bad.kind = "bar\"gaining";
  EXPECT_EQ(record_result(store, bad, "2026").error().code, ErrorCode::invalid_input);
  bad.kind = "议价";
  EXPECT_FALSE(record_result(store, bad, "2026"));
  EXPECT_TRUE(store.streams()->empty());
}

TEST(CareerLog, AnErasedCareerSaysSo) {
  store::MemoryStore store;
  ASSERT_TRUE(record_result(store, result(), "2026"));
  ASSERT_TRUE(store.erase_person(base::ProfileId{"p-anna"}, "p-lead", "2026"));
  EXPECT_EQ(career_records(store, base::ProfileId{"p-anna"}).error().code, ErrorCode::refused);
}

}  // namespace
}  // namespace dojo::runtime
