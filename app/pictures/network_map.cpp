// SPDX-License-Identifier: GPL-3.0-or-later
// Graphviz lays the map out, run as a program: linking it would mix its EPL-1.0 with our GPL.
#include "app/pictures/pictures.h"
#include "app/support/text.h"

#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int layoutTimeLimit = 20'000; // milliseconds

/// Colour and dash of a line; both, so that the map survives printing in black and white.
struct LineStyle {
    QLatin1StringView colour;
    QLatin1StringView dash;
    QLatin1StringView meaning; ///< text id
};

constexpr LineStyle offStyle{"#9ca3af"_L1, "invis"_L1, "picture.map.off"_L1};
constexpr LineStyle coveredStyle{"#166534"_L1, "solid"_L1, "picture.map.covered"_L1};
constexpr LineStyle partlyStyle{"#b45309"_L1, "dashed"_L1, "picture.map.partly"_L1};
constexpr LineStyle uncoveredStyle{"#b91c1c"_L1, "dotted"_L1, "picture.map.uncovered"_L1};
constexpr LineStyle unsettledStyle{"#6b7280"_L1, "dotted"_L1, "picture.map.unsettled"_L1};

/// How each connection is drawn, and what stands in the legend.
struct Lines {
    QHash<QString, QList<LineStyle>> styles; ///< by connection: of the whole way, or of each stretch of its path
    QList<LineStyle> legend;
};

LineStyle styleFor(CoverageLevel level)
{
    switch (level) {
    case CoverageLevel::Covered:
        return coveredStyle;
    case CoverageLevel::Partly:
        return partlyStyle;
    case CoverageLevel::Not:
        return uncoveredStyle;
    }
    std::unreachable();
}

/// One style where the way is covered alike all along, or the levels are not of this path: then by the worst of them.
QList<LineStyle> stylesFor(const StretchLevels &levels, const Connection &connection)
{
    if (levels.isEmpty())
        return {offStyle};
    const auto [least, worst] = std::ranges::minmax(levels); // Covered comes first
    if (least == worst || levels.size() != connection.path.size())
        return {styleFor(worst)};
    QList<LineStyle> styles;
    for (const CoverageLevel level : levels)
        styles.append(styleFor(level));
    return styles;
}

/// A DOT string: a quoted ID (Graphviz' grammar), with line breaks and backslashes as text.
QString quoted(const QString &text)
{
    QString inner = text.simplified();
    inner.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + inner + u'"';
}

/// Long names on several lines, broken between words.
QString wrapped(const QString &name)
{
    constexpr qsizetype width = 22;
    QStringList lines{QString()};
    const auto words = name.simplified().split(u' ');
    for (const QString &word : words) {
        if (!lines.last().isEmpty() && lines.last().size() + word.size() >= width)
            lines.append(QString());
        lines.last() += (lines.last().isEmpty() ? QString() : u" "_s) + word;
    }
    QString label = quoted(lines.join(u"\u0001"_s));
    return label.replace(u"\u0001"_s, u"\\n"_s);
}

QString shapeOf(SystemRole role)
{
    const bool isEnd = role == SystemRole::Client || role == SystemRole::Mobile || role == SystemRole::Partner;
    return isEnd ? u"ellipse"_s : role == SystemRole::Gateway ? u"diamond"_s : u"box"_s;
}

QString clusters(const Plan &plan)
{
    QString text;
    for (const Network &network : plan.networks) {
        text += u"subgraph "_s + quoted(u"cluster_"_s + network.id) + u" {\nlabel="_s + wrapped(network.name)
            + u";\nid="_s + quoted(u"network-"_s + network.id)
            + u";\nstyle=\"rounded,filled\";\nfillcolor=\"#eef2f6\";\ncolor=\"#94a3b8\";\n"_s;
        bool isEmpty = true;
        for (const System &system : plan.systems) {
            if (system.networks.value(0) != network.id)
                continue;
            text += quoted(system.id) + u" [label="_s + wrapped(system.name) + u", shape="_s + shapeOf(system.role)
                + u", id="_s + quoted(u"system-"_s + system.id) + u"];\n"_s;
            isEmpty = false;
        }
        if (isEmpty) // Graphviz draws no cluster without a node
            text += quoted(u"empty-"_s + network.id) + u" [style=invis, label=\"\", width=0.2];\n"_s;
        text += u"}\n"_s;
    }
    return text;
}

struct Edge {
    QString from;
    QString to;
    QString tooltip;
    QString id; ///< of the element
};

QString line(const Edge &edge, const LineStyle &style)
{
    return quoted(edge.from) + u" -> "_s + quoted(edge.to) + u" [color="_s + quoted(style.colour) + u", style="_s
        + style.dash + u", tooltip="_s + quoted(edge.tooltip) + u", id="_s + quoted(edge.id) + u"];\n"_s;
}

/// The system on the way in which stretch \a number ends and the next one begins; empty where the networks just meet.
QString systemAfter(const Plan &plan, const Connection &connection, qsizetype number)
{
    const auto between = std::ranges::find_if(connection.via, [&](const QString &id) {
        const System *system = plan.system(id);
        return system && system->networks.contains(connection.path.at(number))
            && system->networks.contains(connection.path.at(number + 1));
    });
    return between == connection.via.cend() ? QString() : *between;
}

QString stretches(const Plan &plan, const Connection &connection, const QList<LineStyle> &styles)
{
    QString text;
    QString from = connection.from;
    for (qsizetype number = 0; number < styles.size(); ++number) {
        const bool isLast = number == styles.size() - 1;
        QString to = isLast ? connection.to : systemAfter(plan, connection, number);
        if (to.isEmpty()) {
            to = u"border-%1-%2"_s.arg(connection.id).arg(number);
            text += quoted(to) + u" [shape=point, width=0.06, label=\"\"];\n"_s;
        }
        text += line({from, to, connection.name, u"stretch-%1-%2"_s.arg(connection.id).arg(number)}, styles.at(number));
        from = to;
    }
    return text;
}

QString edges(const Plan &plan, const Lines &lines)
{
    QString text;
    for (const Connection &connection : plan.connections) {
        if (!plan.system(connection.from) || !plan.system(connection.to))
            continue;
        const QList<LineStyle> styles = lines.styles.value(connection.id, {lines.legend.constLast()});
        if (styles.size() > 1)
            text += stretches(plan, connection, styles);
        else
            text += line({connection.from, connection.to, connection.name, u"connection-"_s + connection.id},
                         styles.constFirst());
    }
    return text;
}

QString legend(const Lines &lines, const Knowledge &knowledge, const QString &language)
{
    QString text = u"subgraph cluster_legend {\nlabel="_s
        + quoted(knowledge.texts.say(language, u"picture.map.legend"_s))
        + u";\nstyle=\"rounded,filled\";\nfillcolor=white;\ncolor=\"#94a3b8\";\nnode [shape=plaintext];\n"_s; // Qt paints a transparent cluster black
    int number = 0;
    for (const LineStyle &style : lines.legend) {
        const QString from = u"legend_from_%1"_s.arg(number);
        const QString to = u"legend_to_%1"_s.arg(number++);
        text += from + u" [label=\"\", width=0.1];\n"_s + to + u" [label="_s
            + quoted(knowledge.texts.say(language, style.meaning)) + u"];\n"_s + from + u" -> "_s + to + u" [color="_s
            + quoted(style.colour) + u", style="_s + style.dash + u"];\n"_s;
    }
    return text + u"}\n"_s;
}

QByteArray graphOf(const Plan &plan, const Knowledge &knowledge, const Lines &lines, const QString &language)
{
    const QString font = u"fontname=\"Noto Sans,DejaVu Sans,sans-serif\", fontsize=11, fontcolor=\"#1c1e21\""_s;
    return (u"digraph map {\nrankdir=LR;\nbgcolor=transparent;\ngraph ["_s + font + u"];\nnode ["_s + font
            + u", style=filled, fillcolor=white, color=\"#475569\"];\nedge ["_s + font + u", penwidth=1.6];\n"_s
            + clusters(plan) + edges(plan, lines) + legend(lines, knowledge, language) + u"}\n"_s)
        .toUtf8();
}

Problem layoutProblem(const QString &what, const QString &remedy)
{
    return {.pointer = {}, .what = what, .remedy = remedy, .id = u"map.layout"_s};
}

Result<QByteArray> layOut(const QByteArray &graph)
{
    const QString program = QStandardPaths::findExecutable(u"dot"_s);
    if (program.isEmpty()) {
        return std::unexpected(
            layoutProblem(Text::tr("The map needs the program \"dot\" of Graphviz, which is not installed."),
                          Text::tr("Install the package graphviz; everything on the map also stands in the tables.")));
    }
    QProcess dot;
    dot.start(program, {u"-Tsvg"_s});
    dot.write(graph);
    dot.closeWriteChannel();
    if (!dot.waitForFinished(layoutTimeLimit)) {
        dot.kill();
        dot.waitForFinished();
        return std::unexpected(layoutProblem(Text::tr("Laying the map out took too long."),
                                             Text::tr("Use the tables for a plan of this size.")));
    }
    QByteArray svg = dot.readAllStandardOutput();
    if (dot.exitStatus() != QProcess::NormalExit || dot.exitCode() != 0 || svg.isEmpty()) {
        return std::unexpected(layoutProblem(
            Text::tr("Graphviz could not lay the map out: %1").arg(QString::fromUtf8(dot.readAllStandardError())),
            Text::tr("Use the tables, and report this with the plan.")));
    }
    return svg;
}

} // namespace

Result<QByteArray> coverageMap(const Plan &plan, const Knowledge &knowledge,
                               const QHash<QString, StretchLevels> &decided, const QString &language)
{
    Lines lines{.styles = {}, .legend = {coveredStyle, partlyStyle, uncoveredStyle, unsettledStyle}};
    for (const Connection &connection : plan.connections) {
        if (const auto levels = decided.constFind(connection.id); levels != decided.cend())
            lines.styles.insert(connection.id, stylesFor(*levels, connection));
    }
    return layOut(graphOf(plan, knowledge, lines, language));
}

} // namespace safeconduct
