// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/product_parser.h"

#include <QHash>
#include <QRandomGenerator>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

/// What chance seldom makes, before what it makes.
QStringList knownTrouble()
{
    return {u"it's \"quoted\" 'twice'"_s,
            u"$HOME ${HOME} $(id) `id`"_s,
            u"a\\ b\\"_s,
            u"# no comment; {x}"_s,
            u"a\\\\\"b\""_s,
            u"100 %{user} %n"_s,
            u"ü€"_s,
            u"a;b=c,d"_s,
            u"\"a\""_s,
            u"</etc/passwd"_s,
            u"a b"_s,
            u"a#b"_s};
}

/// Up to ten characters that mean something to one parser or another.
QString chanceText(QRandomGenerator &random)
{
    static const QString alphabet = u"\"'\\$()`%;#{}=<>|&!*?~^[], -/:@+.abzA09ä€\n\t\u202E\u2066"_s;
    QString text;
    for (int i = random.bounded(1, 11); i > 0; --i)
        text.append(alphabet.at(random.bounded(alphabet.size())));
    return text;
}

/// Those that the product's lines in \a shown, one for each, do not show; and a complaint where hardly any was tried.
QStringList changedIn(const QList<QuotedText> &accepted, const QStringList &shown, const ProductParser &parser)
{
    if (accepted.size() < 30)
        return {u"only %1 texts were accepted: that proves nothing"_s.arg(accepted.size())};
    QStringList changed;
    for (qsizetype i = 0; i < accepted.size(); ++i) {
        const QString line = shown.value(i);
        const QString &text = accepted.at(i).text;
        if (parser.shows ? !parser.shows(line, text) : line != text)
            changed.append(u"'%1' was written %2 and read '%3'"_s.arg(text, accepted.at(i).written, line));
    }
    return changed;
}

} // namespace

QList<QuotedText> acceptedTexts(const Quoting &quoted)
{
    constexpr int enough = 60;
    QList<QuotedText> accepted;
    const auto tryOne = [&](const QString &text) {
        if (const Result<QString> written = quoted(text, u"/x"_s))
            accepted.append({text, *written});
    };
    for (const auto texts = knownTrouble(); const QString &text : texts)
        tryOne(text);
    QRandomGenerator random(20261130);
    for (int i = 0; i < 10'000 && accepted.size() < enough; ++i)
        tryOne(chanceText(random));
    return accepted;
}

QStringList changedTexts(Sandbox &sandbox, const ProductParser &parser)
{
    const QList<QuotedText> accepted = acceptedTexts(parser.quoted);
    for (qsizetype i = 0; i < accepted.size(); ++i) {
        QString file = parser.file;
        sandbox.write(u"parsed/%1"_s.arg(i), file.replace(u"%1"_s, accepted.at(i).written).toUtf8());
    }
    const QString end = u"--end-of-text--"_s;
    const Finished finished =
        sandbox.run(u"cd %1/parsed && for f in $(seq 0 %2); do f=$PWD/$f; { %3; } 2>/dev/null; echo '%4'; done"_s.arg(
                        sandbox.folder(), QString::number(accepted.size() - 1), parser.command, end),
                    std::chrono::seconds(120));
    QStringList shown = finished.output.split(end + u'\n');
    for (QString &lines : shown) {
        if (lines.endsWith(u'\n'))
            lines.chop(1);
    }
    return changedIn(accepted, shown, parser);
}

QStringList changedTogether(Sandbox &sandbox, const ProductParser &parser)
{
    const QList<QuotedText> accepted = acceptedTexts(parser.quoted);
    QString whole;
    for (qsizetype i = 0; i < accepted.size(); ++i) {
        QString file = parser.file;
        whole += file.replace(u"%2"_s, QString::number(i + 1)).replace(u"%1"_s, accepted.at(i).written);
    }
    const QString path = sandbox.write(u"parsed/all"_s, whole.toUtf8());
    const Finished finished =
        sandbox.run(u"cd %1/parsed && f=%2 && { %3; } 2>/dev/null"_s.arg(sandbox.folder(), path, parser.command));
    QHash<QString, QString> read;
    for (const auto lines = finished.output.split(u'\n'); const QString &line : lines) {
        if (const qsizetype blank = line.indexOf(u' '); blank > 0)
            read.insert(line.first(blank), line.sliced(blank + 1));
    }
    QStringList shown;
    for (qsizetype i = 0; i < accepted.size(); ++i)
        shown.append(read.value(QString::number(i + 1)));
    return changedIn(accepted, shown, parser);
}

} // namespace safeconduct::test
