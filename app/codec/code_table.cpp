// The wording of every code. One row a code; see codes.h.
#include "codec/codes.h"

namespace dojo::codec {
namespace {

using Rows = std::vector<CodeInfo>;

constexpr Level kError = Level::error;
constexpr Level kWarning = Level::warning;

Rows files() {
  return {
      {Code::missing_file, kError, {"缺少文件 {0}", "the file {0} is missing"}, {"请新建这个文件", "add it"}},
      {Code::not_json,
       kError,
       {"不是合法的 JSON：{0}", "this is not JSON: {0}"},
       {"请改正标出的位置", "correct the marked place"}},
      {Code::duplicate_key,
       kError,
       {"键“{0}”在同一个对象里出现了两次", "the key \"{0}\" stands twice in one object"},
       {"请删掉其中一个", "remove one of them"}},
      {Code::not_an_integer,
       kError,
       {"{0} 不是可用的整数", "{0} is not a whole number that can be held"},
       {"只能写整数：金额用分，比例用千分数，时间用毫秒",
        "write whole numbers: money in fen, shares in permille, times in milliseconds"}},
      {Code::too_deep,
       kError,
       {"嵌套超过 {0} 层", "nested more than {0} levels deep"},
       {"请拆平", "make it flatter"}},
      {Code::too_large,
       kError,
       {"文件有 {0} 字节，上限是 {1}", "the file has {0} bytes, more than {1}"},
       {"请拆成几个文件", "split it"}},
      {Code::bad_utf8,
       kError,
       {"第 {0} 个字节不是合法的 UTF-8", "byte {0} is not UTF-8"},
       {"请用 UTF-8 保存文件", "save the file as UTF-8"}},
      {Code::byte_order_mark,
       kError,
       {"文件以字节顺序标记（BOM）开头", "the file begins with a byte order mark"},
       {"请用不带 BOM 的 UTF-8 保存", "save it as UTF-8 without BOM"}},
      {Code::unexpected_file,
       kError,
       {"包里没有 {0} 这样的文件", "a pack has no file {0}"},
       {"请按 docs/formats 改名、移走或删掉", "rename, move or remove it, see docs/formats"}},
      {Code::unknown_version,
       kError,
       {"不认识格式版本 {0}", "format_version {0} is not known"},
       {"请写 \"format_version\": 1", "write \"format_version\": 1"}},
  };
}

Rows shape() {
  return {
      {Code::unknown_key,
       kError,
       {"这里没有“{0}”这个键", "there is no key \"{0}\" here"},
       {"请改正拼写或删掉", "correct the spelling or remove it"}},
      {Code::missing_key, kError, {"缺少键“{0}”", "the key \"{0}\" is missing"}, {"请补上", "add it"}},
      {Code::wrong_type,
       kError,
       {"“{0}”的类型不对，应当是 {1}", "\"{0}\" is of the wrong type, it should be {1}"},
       {"请改成这种类型的值", "write a value of that type"}},
      {Code::not_allowed,
       kError,
       {"“{0}”不能是 {1}", "\"{0}\" can't be {1}"},
       {"可以写：{2}", "it may be: {2}"}},
      {Code::out_of_range,
       kError,
       {"“{0}”超出范围：{1}", "\"{0}\" is out of range: {1}"},
       {"请改到范围以内", "bring it into range"}},
      {Code::bad_condition,
       kError,
       {"这个条件不成立：{0}", "this is no condition: {0}"},
       {"每个条件只有一个主键，见 docs/formats/case.md 的 Conditions",
        "a condition has one head, see Conditions in docs/formats/case.md"}},
      {Code::bad_parameter, kError, {"{0} 不用“{1}”", "{0} takes no \"{1}\""}, {"请删掉", "remove it"}},
  };
}

Rows references() {
  return {
      {Code::unknown_node,
       kError,
       {"这个案例里没有节点“{0}”", "there is no node \"{0}\" in this case"},
       {"请改正名字或补上节点", "correct the name or add the node"}},
      {Code::unknown_line,
       kError,
       {"文本里没有台词“{0}”", "there is no line \"{0}\" in the texts"},
       {"请在 zh.json 和 en.json 里补上", "add it to zh.json and en.json"}},
      {Code::unknown_act,
       kError,
       {"没有对话行为“{0}”", "there is no dialogue act \"{0}\""},
       {"请用 house/acts 里的名字", "use a name from house/acts"}},
      {Code::unknown_rule,
       kError,
       {"没有规则“{0}”", "there is no rule \"{0}\""},
       {"请用 house/rules 里的名字", "use a name from house/rules"}},
      {Code::unknown_action,
       kError,
       {"工作台没有操作“{0}”", "the desk has no action \"{0}\""},
       {"`dojo actions` 列出全部操作", "`dojo actions` lists them all"}},
      {Code::bad_argument,
       kError,
       {"操作 {0} 的参数“{1}”不对：{2}", "the argument \"{1}\" of {0} is wrong: {2}"},
       {"`dojo actions` 列出各操作的参数", "`dojo actions` lists the arguments of each"}},
      {Code::unknown_signal,
       kError,
       {"没有情景信号“{0}”", "there is no signal \"{0}\""},
       {"请用 house/shop.json 里 signals 的名字", "use a name from signals in house/shop.json"}},
      {Code::unknown_fact,
       kError,
       {"没有事实“{0}”", "there is no fact \"{0}\""},
       {"请在每个 variant 的 facts 里给出它", "give it in the facts of every variant"}},
  };
}

Rows references_to_house() {
  return {
      {Code::unknown_goods,
       kError,
       {"目录里没有商品“{0}”", "there are no goods \"{0}\" in the catalog"},
       {"请用 house/catalog.json 里的编号", "use an id from house/catalog.json"}},
      {Code::unknown_clause,
       kError,
       {"没有条款“{0}”", "there is no clause \"{0}\""},
       {"请用 house/clauses.json 里的编号", "use an id from house/clauses.json"}},
      {Code::unknown_criterion,
       kError,
       {"没有评分项“{0}”", "there is no criterion \"{0}\""},
       {"请用 house/criteria.json 里的名字", "use a name from house/criteria.json"}},
      {Code::unknown_phrase,
       kError,
       {"没有快捷短语“{0}”", "there is no quick phrase \"{0}\""},
       {"请用 house/phrases.json 里的编号", "use an id from house/phrases.json"}},
      {Code::unknown_flag,
       kError,
       {"没有旗帜“{0}”", "there is no flag \"{0}\""},
       {"请用 house/flags.json 里 flags 的名字", "use a name from flags in house/flags.json"}},
      {Code::unknown_tag,
       kError,
       {"没有客户标签“{0}”", "there is no customer tag \"{0}\""},
       {"请用 house/flags.json 里 tags 的名字", "use a name from tags in house/flags.json"}},
      {Code::unknown_tier,
       kError,
       {"没有职级“{0}”", "there is no tier \"{0}\""},
       {"请用 house/ladder.json 里的名字", "use a name from house/ladder.json"}},
      {Code::unknown_term,
       kError,
       {"目录里没有尺码、颜色、快递、优惠券或赠品“{0}”",
        "the catalog has no such size, colour, carrier, coupon or gift: \"{0}\""},
       {"请用 house/catalog.json 里的编号", "use an id from house/catalog.json"}},
      {Code::unknown_refund_reason,
       kError,
       {"没有退款原因“{0}”", "there is no refund reason \"{0}\""},
       {"请用 house/shop.json 里 refund_reasons 的名字",
        "use a name from refund_reasons in house/shop.json"}},
      {Code::unknown_variant,
       kError,
       {"这个案例没有变体“{0}”", "this case has no variant \"{0}\""},
       {"请用 scenario.json 里 variants 的名字", "use an id from variants in scenario.json"}},
      {Code::fact_of_no_case,
       kWarning,
       {"没有一个案例给出事实“{0}”，这个条件永远不成立",
        "no case gives the fact \"{0}\", so this never holds"},
       {"请改正名字，或在案例的 facts 里给出它", "correct the name or give it in the facts of a case"}},
  };
}

Rows names() {
  return {
      {Code::duplicate_id,
       kError,
       {"“{0}”用了两次", "\"{0}\" is used twice"},
       {"请给其中一个改名", "rename one of them"}},
      {Code::misplaced,
       kError,
       {"这里写的是“{0}”，按位置应当是“{1}”", "this says \"{0}\", by its place it should be \"{1}\""},
       {"请让名字和文件夹一致", "make name and folder agree"}},
      {Code::bad_id,
       kError,
       {"“{0}”不能作名字", "\"{0}\" can't be a name"},
       {"只用 a-z A-Z 0-9 . _ -，最多 64 个字符", "use a-z A-Z 0-9 . _ - only, at most 64 characters"}},
  };
}

Rows languages() {
  return {
      {Code::missing_translation,
       kError,
       {"{1} 里没有“{0}”", "\"{0}\" is missing in {1}"},
       {"请补上译文", "add the translation"}},
      {Code::placeholder_mismatch,
       kError,
       {"“{0}”的占位符两种语言不同：这里缺 {1}",
        "the placeholders of \"{0}\" differ between the languages: {1} is missing here"},
       {"请在两种语言里用同样的占位符", "use the same placeholders in both languages"}},
      {Code::unknown_placeholder,
       kError,
       {"没有占位符 {0}", "there is no placeholder {0}"},
       {"可以用事实、words 的键和 docs/formats/case.md 列出的名字",
        "use a fact, a key of words or a name listed in docs/formats/case.md"}},
      {Code::stale_partner,
       kWarning,
       {"“{0}”在另一种语言里改过，还没有对照复核",
        "\"{0}\" has changed in the other language since both were reviewed"},
       {"请对照两种语言，再运行 `dojo format --stamp`", "compare both, then run `dojo format --stamp`"}},
      {Code::unused_line,
       kWarning,
       {"台词“{0}”没有人说", "nobody says the line \"{0}\""},
       {"请用上或删掉", "use or remove it"}},
  };
}

Rows running() {
  return {
      {Code::no_way_out,
       kError,
       {"从节点“{0}”走不到任何结局", "no exit can be reached from the node \"{0}\""},
       {"请加上 exit，或加一条通向结局的 transition", "add an exit, or a transition that leads to one"}},
      {Code::unreachable_node,
       kError,
       {"没有路通向节点“{0}”", "nothing leads to the node \"{0}\""},
       {"请加一条 transition 或删掉节点", "add a transition to it or remove it"}},
      {Code::exit_goes_on,
       kError,
       {"节点“{0}”是结局，却还有 {1}", "the node \"{0}\" is an exit and yet has {1}"},
       {"请删掉其中一个", "remove one of the two"}},
      {Code::transition_shadowed,
       kError,
       {"“{0}”永远轮不到：前面的“{1}”没有条件", "\"{0}\" is never tried: \"{1}\" before it has no condition"},
       {"请把无条件的放到最后", "put the one without condition last"}},
      {Code::no_model_reply,
       kWarning,
       {"节点“{0}”没有示范回复", "the node \"{0}\" has no model reply"},
       {"请在 model 里写上一位好客服会怎么答", "write in model what a good agent would answer"}},
      {Code::variants_differ,
       kError,
       {"变体“{0}”的事实和第一个变体不同：{1}",
        "the facts of the variant \"{0}\" differ from the first one's: {1}"},
       {"所有变体给出同样的事实，类型也一样", "all variants give the same facts with the same types"}},
      {Code::wrong_fact_type,
       kError,
       {"事实“{0}”在这里应当是{1}", "the fact \"{0}\" should be {1} here"},
       {"请换一个事实或改它的值", "use another fact or change its value"}},
      {Code::missing_plan,
       kError,
       {"这个案例没有 {0} 计划", "this case has no {0} plan"},
       {"请在 plans/ 里补上", "add one in plans/"}},
      {Code::bad_haggling,
       kError,
       {"讨价的起点、目标和上限要依次不减", "opening, target and limit of the haggling must not fall"},
       {"opening_permille ≤ target_permille ≤ limit_permille",
        "opening_permille ≤ target_permille ≤ limit_permille"}},
  };
}

Rows house() {
  return {
      {Code::bad_pattern,
       kError,
       {"RE2 不接受这个模式：{0}", "RE2 refuses this pattern: {0}"},
       {"没有环视和反向引用；见 RE2 语法",
        "there is no look-around and no back reference; see the syntax of RE2"}},
      {Code::bad_weights,
       kError,
       {"权重之和是 {0}，应当是 1000", "the weights add up to {0}, not 1000"},
       {"请调整 weight_permille", "adjust weight_permille"}},
      {Code::too_few_examples,
       kError,
       {"例句不够：{0} 的 {2} 有 {1} 个，至少要 {3} 个",
        "too few examples: {0} has {1} under \"{2}\", it needs {3}"},
       {"请在 examples 里补上", "add some to examples"}},
      {Code::words_not_in_example,
       kError,
       {"例句里没有“{0}”", "the example does not contain \"{0}\""},
       {"words 要原样出现在 text 里", "words must stand in text exactly"}},
  };
}

}  // namespace

const std::vector<CodeInfo>& code_table() {
  static const Rows table = [] {
    Rows all = files();
    for (const Rows& more :
         {shape(), references(), references_to_house(), names(), languages(), running(), house()})
      all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return table;
}

}  // namespace dojo::codec
