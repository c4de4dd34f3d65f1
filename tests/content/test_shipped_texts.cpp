// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/load_knowledge.h"
#include "app/knowledge/references.h"
#include "tests/content/program_literals.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace safeconduct;
using namespace Qt::StringLiterals;

/// Every text is asked for by some entry of the knowledge or by the program, and every one that is asked for is there.
class TestShippedTexts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void noTextIsUnused();
    void noTextOfTheProgramIsMissing();
    void textsHaveNoMarkupAndNoControlCharacters();
    void messagesCountByLocale();

private:
    bool isUsed(const QString &id) const;

    std::shared_ptr<const Knowledge> m_knowledge;
    QSet<QString> m_needed;
    QSet<QString> m_literals;
};

void TestShippedTexts::initTestCase()
{
    const auto loaded = loadKnowledge(shippedKnowledgeFiles());
    QVERIFY2(loaded.has_value(), "see test_shipped_knowledge");
    m_knowledge = *loaded;
    m_literals = programLiterals();
    Problems problems;
    for (const auto files = readKnowledgeFiles(shippedKnowledgeFiles(), problems); const KnowledgeFile &file : files) {
        for (const auto needed = textsNeededBy(file); const auto &[pointer, id] : needed)
            m_needed.insert(id);
    }
    for (const Product &product : m_knowledge->products)
        m_needed.insert(u"product.%1.name"_s.arg(product.id));
    for (const MailFunction &function : m_knowledge->functions) {
        if (std::ranges::any_of(function.losses, [](const FunctionLoss &loss) { return !loss.ability.isEmpty(); }))
            m_needed.insert(u"function.%1.cannot"_s.arg(function.id));
    }
    for (const FactDeclaration &fact : m_knowledge->facts)
        m_literals.insert(fact.shownAs);
}

/// Named as a whole, by the beginning that ends in a point (`"criterion." + id`), or by kind (`name("level", …)`).
bool TestShippedTexts::isUsed(const QString &id) const
{
    if (m_needed.contains(id) || m_literals.contains(id))
        return true;
    for (qsizetype point = id.indexOf(u'.'); point >= 0; point = id.indexOf(u'.', point + 1)) {
        const bool isKind = id.endsWith(".name"_L1) && id.indexOf(u'.', point + 1) == id.size() - 5;
        if (m_literals.contains(id.first(point + 1)) || (isKind && m_literals.contains(id.first(point))))
            return true;
    }
    return false;
}

void TestShippedTexts::noTextIsUnused()
{
    QStringList unused;
    for (const auto ids = m_knowledge->texts.ids(u"en"_s); const QString &id : ids) {
        if (!isUsed(id))
            unused.append(id);
    }
    QVERIFY2(unused.isEmpty(), qPrintable(unused.join(u", "_s)));
}

/// A literal such as "record.need.heading" begins like the texts of one area; unless it is a beginning or a fact, it is one.
void TestShippedTexts::noTextOfTheProgramIsMissing()
{
    const QStringList areas{u"record"_s,  u"explain"_s, u"advice"_s,   u"snippet"_s,
                            u"benefit"_s, u"picture"_s, u"openpoint"_s};
    QStringList missing;
    for (const QString &literal : std::as_const(m_literals)) {
        static const QRegularExpression fileName(u"\\.(json|html|md|pdf|csv|zip)$"_s);
        const bool isText =
            literal.contains(u'.') && !literal.contains(fileName) && areas.contains(literal.section(u'.', 0, 0));
        const auto begins = [&](const QString &id) {
            return id.startsWith(literal + u'.') || (literal.endsWith(u'.') && id.startsWith(literal));
        };
        const QStringList ids = isText ? m_knowledge->texts.ids(u"en"_s) : QStringList();
        if (isText && !ids.contains(literal) && std::ranges::none_of(ids, begins))
            missing.append(literal);
    }
    missing.sort();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

void TestShippedTexts::textsHaveNoMarkupAndNoControlCharacters()
{
    static const QRegularExpression markup(u"</?[a-z]+[ />]|[\\x00-\\x1f]|[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    QStringList suspicious;
    for (const QString &language : {u"en"_s, u"de"_s}) {
        for (const auto ids = m_knowledge->texts.ids(language); const QString &id : ids) {
            if (m_knowledge->texts.raw(language, id).contains(markup))
                suspicious.append(language + u' ' + id);
        }
    }
    QCOMPARE(suspicious, QStringList());
}

/// By "%Ln", not "%n": thousands are grouped as the language does it.
void TestShippedTexts::messagesCountByLocale()
{
    QStringList plain;
    for (const auto sources = programSources(); const auto &[place, source] : sources.asKeyValueRange()) {
        if (source.contains("%n"_L1))
            plain.append(place);
    }
    QCOMPARE(plain, QStringList());
}

QTEST_GUILESS_MAIN(TestShippedTexts)
#include "test_shipped_texts.moc"
