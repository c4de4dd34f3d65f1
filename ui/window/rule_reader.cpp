// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rule_reader.h"

#include "app/knowledge/explain.h"
#include "ui/common/words.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What the knowledge says is never taken for markup.
QString plain(const QString &text)
{
    return text.toHtmlEscaped();
}

QString sourceHtml(const Source &source, const QString &id)
{
    const QString title = source.title.isEmpty() ? id : source.title;
    QString html = source.url.startsWith("https://"_L1)
        ? u"<a href=\"%1\">%2</a>"_s.arg(plain(source.url), plain(title))
        : plain(title);
    if (!source.edition.isEmpty())
        html += u", "_s + plain(source.edition);
    if (!source.isVerified)
        html += u' ' + plain(RuleReader::tr("(not read at its place)"));
    return html;
}

QString explanationHtml(const Explanation &explanation, const Knowledge &knowledge)
{
    QString html = u"<h2>%1 %2</h2><p><i>%3</i></p>"_s.arg(plain(explanation.id), plain(explanation.title),
                                                           plain(explanation.kindName));
    for (const QString &paragraph : explanation.paragraphs)
        html += u"<p>%1</p>"_s.arg(plain(paragraph));
    for (const Explanation::Line &line : explanation.lines)
        html += u"<p><b>%1:</b> %2</p>"_s.arg(plain(line.label), plain(line.value));
    if (explanation.sources.isEmpty())
        return html;
    html += u"<h3>%1</h3><ul>"_s.arg(plain(RuleReader::tr("Sources")));
    for (const QString &source : explanation.sources)
        html += u"<li>%1</li>"_s.arg(sourceHtml(knowledge.sources.value(source), source));
    return html + u"</ul>"_s;
}

} // namespace

RuleReader::RuleReader(const Knowledge &knowledge, QWidget *parent)
    : QDialog(parent)
    , m_knowledge(knowledge)
    , m_text(new QTextBrowser(this))
{
    setObjectName("ruleReader"_L1);
    m_text->setObjectName("ruleText"_L1);
    m_text->setAccessibleName(tr("Rule and sources"));
    m_text->setOpenExternalLinks(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(640, 480);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void RuleReader::read(const QString &id)
{
    setWindowTitle(tr("Rule %1").arg(id));
    const Result<QList<Explanation>> entries = explain(m_knowledge, id, interfaceLanguage());
    QString html;
    if (entries) {
        for (const Explanation &entry : *entries)
            html += explanationHtml(entry, m_knowledge);
    } else {
        html = plain(entries.error().what);
    }
    m_text->setHtml(html);
    show();
    raise();
    activateWindow();
}

void readRule(const Knowledge &knowledge, const QString &id, QWidget *parent)
{
    QWidget *window = parent->window();
    auto *reader = window->findChild<RuleReader *>(u"ruleReader"_s, Qt::FindDirectChildrenOnly);
    if (!reader)
        reader = new RuleReader(knowledge, window);
    reader->read(id);
}

} // namespace safeconduct
