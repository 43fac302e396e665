// The words and the structure of a new case, as JSON with @tokens@ that case_skeleton.cpp fills in. Only for
// it.
#pragma once

namespace dojo::codec {

inline constexpr const char* kScenarioTemplate = R"json({
  "format_version": 1,
  "id": "@id@",
  "note": "@note@",
  "kind": "@kind@",
  "tier": "@tier@",
  "competences": ["language", "attitude"],
  "clauses": [],
  "persona": {
    "class": "@class@",
    "mood": 60,
    "patience": 3,
    "nudge": {"after_ms": 60000, "say": ["nudge"]},
    "silent_exit": "gone",
    "patience_exit": "gone",
    "not_understood": {"say": ["huh"], "allowed": 2, "then": "gone"}
  },
  "variants": [],
  "orders": [],
  "start": "opening",
  "nodes": {
    "opening": {
      "say": ["hello"],
      "signals": ["asks_shipping"],
      "question": {"answered_by": {"any_act": ["answer_shipping", "promise_shipping"]}, "again": ["ask-again"]},
      "model": ["good-opening"],
      "transitions": [
        {"id": "told", "when": {"any_act": ["answer_shipping", "promise_shipping"]}, "to": "content", "mood": 10}
      ]
    },
    "content": {"say": ["thanks"], "exit": {"outcome": "solved", "result": "success"}},
    "gone": {"say": ["leaving"], "exit": {"outcome": "left", "result": "failure"}}
  },
  "always": [
    {"id": "insulted", "when": {"rule": "language.abuse"}, "to": "gone", "mood": -40},
    {"id": "lured-away", "when": {"rule": "conduct.off_platform"}, "to": "gone", "mood": -20}
  ]
})json";

inline constexpr const char* kChineseTemplate = R"json({
  "format_version": 1,
  "locale": "zh",
  "title": "新案例（@kind_name@）",
  "brief": "@side@：客户来问拍下的东西什么时候发货。先看订单，再告诉客户。",
  "persona": "上班族，中午抽空来问一句，想早点收到。",
  "words": {"name": ["小满今天早睡", "一只橘猫"]},
  "lines": {
    "hello": {"say": [["在吗", "我拍的{goods}什么时候能发货呀"], ["你好，想问下{goods}哪天发货"]]},
    "ask-again": {"say": [["所以到底哪天能发呢"]]},
    "nudge": {"say": [["人呢"], ["还在吗"]]},
    "huh": {"say": [["没太看懂，我就想知道哪天发货"]]},
    "thanks": {"say": [["好的 谢谢啦"]]},
    "leaving": {"say": [["算了 不问了"]]},
    "good-opening": {
      "say": [["您好呀，欢迎光临{shop}～", "您拍的{goods}今天下午就给您安排发货，发出后三天左右送到，谢谢您的支持"]]
    }
  }
})json";

inline constexpr const char* kEnglishTemplate = R"json({
  "format_version": 1,
  "locale": "en",
  "title": "New case (@kind_name@)",
  "brief": "@side@: a customer asks when the order will be sent. Look at the order, then tell them.",
  "persona": "Works in an office, asks in the lunch break and would like to have it soon.",
  "words": {"name": ["early_bird", "ginger_cat"]},
  "lines": {
    "hello": {
      "say": [
        ["hi", "when will the {goods} I ordered be sent?"],
        ["hello, what day does my {goods} ship?"]
      ]
    },
    "ask-again": {"say": [["so which day will it be sent?"]]},
    "nudge": {"say": [["anyone there?"], ["still there?"]]},
    "huh": {"say": [["I don't follow, I only want to know when it ships"]]},
    "thanks": {"say": [["great, thanks"]]},
    "leaving": {"say": [["never mind"]]},
    "good-opening": {
      "say": [
        [
          "Hello, welcome to {shop}!",
          "Your {goods} will be sent this afternoon and should arrive in about three days. Thank you for your order."
        ]
      ]
    }
  }
})json";

inline constexpr const char* kExemplaryTemplate = R"json({
  "format_version": 1,
  "kind": "exemplary",
  "locale": "zh",
  "seed": 1,
  "steps": [
    {"answer_ms": 6000, "say": "您好呀，欢迎光临@shop.zh@～我帮您看一下订单，您稍等"},
    {"after_ms": 2000, "do": "look_up_order"},
    {"after_ms": 9000, "say": "让您久等了，您拍的这件今天下午就给您安排发货，发出后三天左右送到，谢谢您的支持"}
  ],
  "expect": {
    "outcome": "solved",
    "passed": true,
    "quality_at_least": 950,
    "critical": [],
    "findings": [],
    "only": true,
    "lines": ["hello", "thanks"],
    "actions": ["look_up_order"]
  }
})json";

inline constexpr const char* kDecentTemplate = R"json({
  "format_version": 1,
  "kind": "decent",
  "locale": "en",
  "seed": 1,
  "steps": [
    {"answer_ms": 9000, "say": "Hello! Your order ships this afternoon and should arrive in about three days."}
  ],
  "expect": {"outcome": "solved", "passed": true, "critical": [], "lines": ["hello", "thanks"]}
})json";

inline constexpr const char* kPoorTemplate = R"json({
  "format_version": 1,
  "kind": "poor",
  "locale": "zh",
  "seed": 1,
  "steps": [{"answer_ms": 50000, "say": "自己看"}],
  "expect": {
    "outcome": "left",
    "passed": false,
    "critical": [],
    "findings": ["language.cold", "time.first_answer"],
    "lines": ["hello", "leaving"]
  }
})json";

inline constexpr const char* kTrapTemplate = R"json({
  "format_version": 1,
  "kind": "trap",
  "locale": "en",
  "seed": 1,
  "steps": [{"answer_ms": 8000, "say": "Hello! Add me on WeChat and I will tell you there."}],
  "expect": {
    "outcome": "left",
    "passed": false,
    "critical": ["conduct.off_platform"],
    "findings": ["conduct.off_platform"],
    "lines": ["hello", "leaving"]
  }
})json";

}  // namespace dojo::codec
