// `dojo import`: nothing personal is left, everything is asked, and what comes out is a case.
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/workshop.h"

namespace dojo::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kChineseLog =
    "\xEF\xBB\xBF时间,昵称,角色,内容\r\n"
    "2026-01-05 09:00,橙子汽水88,买家,你好\r\n"
    "2026-01-05 09:00,橙子汽水88,买家,\"我叫陈晓云，订单号 2026010512345678901 的外套小了，想退\"\r\n"
    "2026-01-05 09:01,客服小灯,客服,\"您好呀，欢迎光临灯笼小铺～\n陈女士，我帮您看一下\"\r\n"
    "2026-01-05 09:02,橙子汽水88,买家,\"寄到 浙江省杭州市西湖区文三路99号3栋502室，陈晓云，138 0013 "
    "8000\"\r\n"
    "2026-01-05 09:03,客服小灯,客服,\"好的，退货单号是 SF1234567890123，不清楚的加微信 denglong_88 问\"\r\n"
    "2026-01-05 09:04,系统,系统,会话将在5分钟后结束\r\n"
    "2026-01-05 09:05,橙子汽水88,买家,\"备用电话 １３９００００１１１１ 和 0571-88886666，邮箱 "
    "chen.xy@mail.example，尾号8000\"\r\n"
    "2026-01-05 09:06,客服小灯,客服,\"收到了，说\"\"谢谢\"\"的是我们\"\r\n";

constexpr const char* kEnglishLog =
    R"({"conversation":"c1","from":"jdoe_1987","role":"buyer","text":"Hi, my name is Jane Doe and my jacket is too small"}
{"conversation":"c1","from":"Lan from Lantern","role":"agent","text":"Hello Jane, welcome! What is your order number?"}
{"conversation":"c1","from":"jdoe_1987","role":"buyer","text":"It's order 481516234299. Send the label to 12 Market Street, apt 5B"}
{"conversation":"c1","from":"jdoe_1987","role":"buyer","text":"or call +44 20 7946 0958, mail jane@doe.example, see https://doe.example/jane"}
{"conversation":"c1","from":"Lan from Lantern","role":"agent","text":"Thank you, Ms Doe. Parcel ZT9876543210 is on its way."}
)";

class Import : public testing::Test {
 protected:
  std::string log(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path file = shop_.packs() / name;
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

  // Linted without errors, and every plan comes as it says.
  void expect_a_case(const std::string& name) const {
    const Answer lint = shop_.dojo({"lint", shop_.scene(name).string()});
    EXPECT_LE(lint.exit, 1) << lint.out;
    const Answer plan = shop_.dojo({"plan", name.substr(name.find('/') + 1)});
    EXPECT_EQ(plan.exit, 0) << plan.out << plan.err;
  }

  Workshop shop_;
};

TEST_F(Import, AChineseLogLeavesNothingPersonal) {
  const Answer answer =
      shop_.dojo({"import", log("a.csv", kChineseLog), "--out", "return/from-chat", "--yes"});
  ASSERT_EQ(answer.exit, 0) << answer.err;
  const std::string all = shop_.all_of("return/from-chat");
  for (const char* secret : {"陈晓云", "陈女士", "橙子汽水", "小灯", "2026010512345678901", "文三路",
                             "西湖区", "502", "138 0013 8000", "13800138000", "SF1234567890123",
                             "denglong_88", "１３９", "0571", "88886666", "chen.xy", "尾号8000"})
    EXPECT_THAT(all, Not(HasSubstr(secret)));
  for (const char* mark :
       {"{person}", "{phone}", "{address}", "{order_number}", "{parcel_number}", "{contact}"})
    EXPECT_THAT(all, HasSubstr(mark)) << answer.err;
  EXPECT_THAT(all, HasSubstr("外套小了，想退"));
  EXPECT_THAT(all, HasSubstr("[to translate]"));
  EXPECT_THAT(all, Not(HasSubstr("会话将在"))) << "the system is no speaker";
  expect_a_case("return/from-chat");
}

TEST_F(Import, AnEnglishLogLeavesNothingPersonal) {
  const Answer answer =
      shop_.dojo({"import", log("b.jsonl", kEnglishLog), "--out", "return/from-chat", "--yes"});
  ASSERT_EQ(answer.exit, 0) << answer.err;
  const std::string all = shop_.all_of("return/from-chat");
  for (const char* secret : {"Jane", "Doe", "jdoe", "Lan from", "481516234299", "Market Street", "5B", "7946",
                             "jane@", "doe.example", "ZT9876543210"})
    EXPECT_THAT(all, Not(HasSubstr(secret)));
  EXPECT_THAT(all, HasSubstr("jacket is too small"));
  expect_a_case("return/from-chat");
}

TEST_F(Import, WithoutATerminalItShowsWhatItFoundAndWritesNothing) {
  const Answer answer = shop_.dojo({"import", log("a.csv", kChineseLog), "--out", "return/from-chat"});
  EXPECT_EQ(answer.exit, 7);
  EXPECT_THAT(answer.err, HasSubstr("138 0013 8000  ->  {phone}"));
  EXPECT_THAT(answer.err, HasSubstr("--yes"));
  EXPECT_EQ(answer.out, "");
  EXPECT_FALSE(std::filesystem::exists(shop_.scene("return/from-chat")));
}

TEST_F(Import, AtATerminalEachIsAskedAndNoKeepsTheWords) {
  const std::string csv =
      "role,text\nbuyer,我的电话 13800138000\nbuyer,单号 SF1234567890123\nagent,您好，收到了\n";
  const Answer answer =
      shop_.dojo({"import", log("c.csv", csv), "--out", "return/asked"}, "maybe\nn\ny\n", true);
  ASSERT_EQ(answer.exit, 0) << answer.err;
  const std::string all = shop_.all_of("return/asked");
  EXPECT_THAT(all, HasSubstr("SF1234567890123")) << "the first that was asked was declined";
  EXPECT_THAT(all, Not(HasSubstr("13800138000")));
  const Answer broken_off = shop_.dojo({"import", log("c.csv", csv), "--out", "return/off"}, "y\n", true);
  EXPECT_EQ(broken_off.exit, 7);
  EXPECT_FALSE(std::filesystem::exists(shop_.scene("return/off")));
  EXPECT_EQ(shop_.dojo({"import", log("c.csv", csv), "--out", "return/all"}, "a\n", true).exit, 0);
}

TEST_F(Import, ALogWithoutRolesNeedsToKnowTheAgent) {
  const std::string csv =
      "sender,text\nAnn88,hello\nKim,Hello and welcome\nAnn88,is it in stock?\nKim,\"Yes, it is\"\n";
  EXPECT_EQ(shop_.dojo({"import", log("d.csv", csv), "--out", "advice/stock", "--yes"}).exit, 3);
  const Answer answer =
      shop_.dojo({"import", log("d.csv", csv), "--out", "advice/stock", "--yes", "--agent", "Kim"});
  EXPECT_EQ(answer.exit, 0) << answer.err;
  expect_a_case("advice/stock");
}

TEST_F(Import, SeveralConversationsNeedAChoice) {
  const std::string lines =
      std::string(kEnglishLog) + R"({"conversation":"c2","role":"buyer","text":"hi"})" + "\n";
  EXPECT_EQ(shop_.dojo({"import", log("e.jsonl", lines), "--out", "return/x", "--yes"}).exit, 3);
  EXPECT_EQ(
      shop_.dojo({"import", log("e.jsonl", lines), "--out", "return/x", "--yes", "--conversation", "c1"})
          .exit,
      0);
}

TEST_F(Import, BadLogsAreExitThreeAndNameTheLine) {
  const auto refused = [&](const std::string& name, const std::string& bytes) {
    const Answer answer = shop_.dojo({"import", log(name, bytes), "--out", "return/x", "--yes"});
    EXPECT_EQ(answer.exit, 3) << bytes;
    return answer.err;
  };
  EXPECT_THAT(refused("f.csv", "role,text\nbuyer,\"open\n"), HasSubstr("line 2"));
  EXPECT_THAT(refused("f.csv", "role,text\nbuyer,a\"b\n"), HasSubstr("line 2"));
  EXPECT_THAT(refused("f.csv", "role,when\nbuyer,now\n"), HasSubstr("text"));
  EXPECT_THAT(refused("f.csv", "role,text\nbuyer,\xC4\xE3\n"), HasSubstr("UTF-8"));
  EXPECT_THAT(refused("f.jsonl", "{\"role\":\"buyer\",\"text\":\"hi\"}\nnope\n"), HasSubstr("line 2"));
  refused("f.csv", "");
  refused("f.csv", "role,text\nagent,hello\n");
  EXPECT_EQ(shop_.dojo({"import", "/no/such.csv", "--out", "return/x", "--yes"}).exit, 4);
}

}  // namespace
}  // namespace dojo::tests
