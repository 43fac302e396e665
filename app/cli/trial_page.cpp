// The report as one HTML page: tables and plots in SVG, no script, nothing from elsewhere.
#include <algorithm>

#include "cli/trial_text.h"

namespace dojo::cli {
namespace {

constexpr int kBarWidth = 44, kPlotHeight = 120;

constexpr const char* kStyle =
    "body{font:15px/1.5 system-ui,'Noto Sans CJK SC',sans-serif;margin:2em auto;max-width:60em;color:#222;"
    "background:#fff}h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em}table{border-collapse:collapse;"
    "margin:1em 0}"
    "td,th{padding:.25em .8em;border-bottom:1px solid #ddd;text-align:left}td.n{text-align:right;"
    "font-variant-numeric:tabular-nums}svg{display:block;margin:.5em 0}.dead{color:#a33}"
    "@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}td,th{border-color:#444}}";

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string attribute(const char* name, int value) {
  return std::string(" ") + name + "=\"" + std::to_string(value) + "\"";
}

std::string svg_text(int x, int y, const std::string& text, const char* anchor) {
  return "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" + anchor +
         "\" font-size=\"11\" fill=\"currentColor\">" + escaped(text) + "</text>";
}

std::string svg_bar(int x, int y, int width, int height, const char* colour, const std::string& title) {
  return "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
         attribute("height", height) + " fill=\"" + colour + "\"><title>" + escaped(title) +
         "</title></rect>";
}

// Sittings by quality, ten bars.
std::string histogram(const trial::CaseStatistics& s, bool zh) {
  const int most = std::max(1, *std::max_element(s.qualities.begin(), s.qualities.end()));
  const int width = 10 * kBarWidth + 20;
  std::string svg = "<svg role=\"img\" aria-label=\"" +
                    std::string(zh ? "得分分布" : "distribution of quality") + "\"" +
                    attribute("width", width) + attribute("height", kPlotHeight + 40) + ">";
  for (int i = 0; i < 10; ++i) {
    const int count = s.qualities[static_cast<std::size_t>(i)];
    const int height = count * kPlotHeight / most;
    const int x = 10 + i * kBarWidth;
    svg += svg_bar(x, 16 + kPlotHeight - height, kBarWidth - 6, height, i >= 8 ? "#3a7d44" : "#b5651d",
                   std::to_string(i * 100) + ": " + std::to_string(count));
    if (count > 0)
      svg += svg_text(x + kBarWidth / 2 - 3, 12 + kPlotHeight - height, std::to_string(count), "middle");
    svg += svg_text(x + kBarWidth / 2 - 3, kPlotHeight + 30, std::to_string(i * 100), "middle");
  }
  return svg + "</svg>\n";
}

// Shares as lying bars, the largest first.
std::string shares(std::vector<std::pair<std::string, int>> rows, const char* colour) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  const int height = static_cast<int>(rows.size()) * 18 + 6;
  std::string svg = "<svg role=\"img\"" + attribute("width", 700) + attribute("height", height) + ">";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int y = static_cast<int>(i) * 18 + 4;
    svg += svg_text(270, y + 11, rows[i].first, "end");
    svg += svg_bar(280, y, std::max(1, rows[i].second * 340 / 1000), 13, colour, percent(rows[i].second));
    svg += svg_text(290 + rows[i].second * 340 / 1000, y + 11, percent(rows[i].second), "start");
  }
  return svg + "</svg>\n";
}

std::string cell(const std::string& text) {
  return "<td class=\"n\">" + escaped(text) + "</td>";
}

std::string overview(const TrialReport& report, bool zh) {
  std::string html = "<table><tr><th>" + std::string(zh ? "案例" : "case");
  for (const char* head : {zh ? "场次" : "sittings", zh ? "通过率" : "pass rate", zh ? "难度" : "facility",
                           zh ? "区分度" : "discrimination", zh ? "听不懂" : "not understood",
                           zh ? "分支覆盖" : "branch coverage", zh ? "条款触及" : "clause coverage"})
    html += std::string("</th><th>") + head;
  html += "</th></tr>\n";
  for (const trial::CaseStatistics& s : report.cases) {
    html += "<tr><td>" + escaped(s.scene) + "</td>" + cell(std::to_string(s.sittings)) +
            cell(percent(s.pass_permille)) + cell(percent(s.facility_permille)) +
            cell(percent(s.discrimination_permille)) + cell(percent(s.not_understood_permille)) +
            cell(percent(s.ways_permille)) + cell(percent(s.clauses_permille)) + "</tr>\n";
  }
  return html + "</table>\n";
}

std::string shares_of_counts(const std::map<std::string, int>& counts, int whole, const char* colour,
                             bool with_none) {
  std::vector<std::pair<std::string, int>> rows;
  for (const auto& [name, count] : counts)
    if (count > 0 || with_none) rows.push_back({name, whole == 0 ? 0 : count * 1000 / whole});
  return shares(std::move(rows), colour);
}

std::string case_page(const trial::CaseStatistics& s, bool zh) {
  const auto heading = [](const std::string& text) { return "<h3>" + text + "</h3>\n"; };
  std::string html = "<h2>" + escaped(s.scene) + "</h2>\n";
  html += heading(zh ? "得分分布" : "Quality") + histogram(s, zh);
  html += heading(zh ? "结局" : "Outcomes") + shares_of_counts(s.outcomes, s.sittings, "#56789a", false);
  std::vector<std::pair<std::string, int>> rules;
  for (const trial::RuleStatistics& rule : s.rules) rules.push_back({rule.rule, rule.broken_permille});
  html += heading(zh ? "违反的规则" : "Rules broken") + shares(std::move(rules), "#a33");
  html += heading(zh ? "触及的条款" : "Clauses stumbled on") +
          shares_of_counts(s.clauses, s.sittings, "#7a5195", true);
  html +=
      heading(zh ? "走过的分支" : "Branches taken") + shares_of_counts(s.ways, s.sittings, "#3a7d44", false);
  html += heading(zh ? "没走过的分支" : "Dead branches") + "<p class=\"dead\">";
  for (std::size_t i = 0; i < s.dead_ways.size(); ++i) html += (i > 0 ? ", " : "") + escaped(s.dead_ways[i]);
  return html + (s.dead_ways.empty() ? "–" : "") + "</p>\n";
}

}  // namespace

std::string trial_page(const TrialReport& report, base::Locale ui) {
  const bool zh = ui == base::Locale::zh;
  const std::string title = (zh ? "模拟报告：" : "Simulation of ") + report.pack;
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string(base::name(ui)) +
                     "\"><head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title><style>" +
                     kStyle + "</style></head><body>\n<h1>" + escaped(title) + "</h1>\n<p>";
  html += (zh ? "种子 " : "seed ") + std::to_string(report.seed) + (zh ? "，学员 " : ", trainees ") +
          std::to_string(report.trainees) + (zh ? "，场次 " : ", sittings ") + std::to_string(report.done) +
          "/" + std::to_string(report.planned) + "</p>\n";
  html += zh ? "<p>难度是平均得分；区分度是前 27 % 学员与后 27 % 学员通过率之差。</p>\n"
             : "<p>Facility is the mean quality; discrimination is the pass rate of the upper 27 % of "
               "trainees less that "
               "of the lower 27 %.</p>\n";
  html += overview(report, zh);
  for (const trial::CaseStatistics& each : report.cases) html += case_page(each, zh);
  return html + "</body></html>\n";
}

}  // namespace dojo::cli
