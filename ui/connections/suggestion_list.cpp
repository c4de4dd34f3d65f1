// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/suggestion_list.h"

#include "ui/common/icons.h"
#include "ui/common/labels.h"
#include "ui/common/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QToolButton *arrow(QWidget *parent, const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

SuggestionList::SuggestionList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(headingLabel({}, this))
    , m_sentence(textLabel({}, this))
{
    setObjectName("suggestions"_L1);
    m_sentence->setObjectName("suggestion"_L1);
    auto *previous = arrow(this, u"previousSuggestion"_s, u"go-previous"_s, tr("Previous suggestion"));
    auto *next = arrow(this, u"nextSuggestion"_s, u"go-next"_s, tr("Next suggestion"));
    m_previous = previous;
    m_next = next;
    auto *addButton = new QPushButton(icon(u"list-add"_s), tr("A&dd…"), this);
    addButton->setObjectName("addSuggested"_L1);
    auto *notHereButton = new QPushButton(tr("Not &here"), this);
    notHereButton->setObjectName("notHere"_L1);
    notHereButton->setToolTip(tr("There is none here. The answer is kept in the plan."));
    auto *row = new QHBoxLayout;
    for (QWidget *widget :
         {m_previous, m_next, static_cast<QWidget *>(addButton), static_cast<QWidget *>(notHereButton)})
        row->addWidget(widget);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_heading);
    layout->addWidget(m_sentence);
    layout->addLayout(row);
    connect(previous, &QToolButton::clicked, this, [this] { showAnother(-1); });
    connect(next, &QToolButton::clicked, this, [this] { showAnother(1); });
    connect(addButton, &QPushButton::clicked, this, &SuggestionList::add);
    connect(notHereButton, &QPushButton::clicked, this, &SuggestionList::notHere);
    connect(&m_session, &Session::adviceChanged, this, &SuggestionList::refresh);
    connect(&m_session, &Session::opened, this, &SuggestionList::refresh);
    refresh();
}

void SuggestionList::refresh()
{
    m_suggestions =
        suggestedConnections(m_session.plan(), m_session.knowledge(), m_session.advice(), interfaceLanguage());
    m_current = std::clamp<qsizetype>(m_current, 0, std::max<qsizetype>(m_suggestions.size() - 1, 0));
    showCurrent();
}

void SuggestionList::showCurrent()
{
    setVisible(!m_suggestions.isEmpty());
    if (m_suggestions.isEmpty())
        return;
    m_heading->setText(
        tr("Usual connections that are not listed (%L1 of %L2)").arg(m_current + 1).arg(m_suggestions.size()));
    m_sentence->setText(m_suggestions.at(m_current).sentence);
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_suggestions.size());
}

void SuggestionList::showAnother(int step)
{
    m_current = std::clamp<qsizetype>(m_current + step, 0, m_suggestions.size() - 1);
    showCurrent();
}

void SuggestionList::add()
{
    emit addRequested(m_suggestions.at(m_current).ends);
}

void SuggestionList::notHere()
{
    Json answer = Json::object();
    answer.insert(u"question"_s, Json::from(m_suggestions.at(m_current).question));
    answer.insert(u"answer"_s, Json::from(u"no"_s));
    m_session.append(u"/answers"_s, answer, tr("Answer: not here"));
}

} // namespace safeconduct
