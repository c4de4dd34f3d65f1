// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shown_texts.h"

#include "ui/common/labels.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QTabBar>
#include <QTextDocumentFragment>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const QWidget &widget)
{
    return u"%1 %2"_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName());
}

/// Adds the texts of each visible Widget below \a page.
template<typename Widget, typename Texts>
void add(QList<ShownText> &shown, const QWidget &page, Texts &&textsOf)
{
    const QList<Widget *> widgets = page.findChildren<Widget *>();
    for (const Widget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        const QStringList texts = textsOf(*widget);
        for (const QString &text : texts) {
            if (!text.trimmed().isEmpty())
                shown.append({placeOf(*widget), text});
        }
    }
}

QStringList tabTexts(const QTabBar &bar)
{
    QStringList texts;
    for (int index = 0; index < bar.count(); ++index)
        texts.append(withoutMnemonic(bar.tabText(index)));
    return texts;
}

QStringList headerTexts(const QHeaderView &header)
{
    QStringList texts;
    if (header.orientation() == Qt::Vertical || !header.model())
        return texts;
    for (int section = 0; section < header.count(); ++section)
        texts.append(header.model()->headerData(section, Qt::Horizontal).toString());
    return texts;
}

} // namespace

QList<ShownText> shownTexts(const QWidget &page)
{
    QList<ShownText> shown;
    add<QAbstractButton>(shown, page,
                         [](const QAbstractButton &button) { return QStringList{withoutMnemonic(button.text())}; });
    add<QLabel>(shown, page, [](const QLabel &label) {
        return QStringList{withoutMnemonic(QTextDocumentFragment::fromHtml(label.text()).toPlainText())};
    });
    add<QGroupBox>(shown, page, [](const QGroupBox &box) { return QStringList{withoutMnemonic(box.title())}; });
    add<QTabBar>(shown, page, tabTexts);
    add<QHeaderView>(shown, page, headerTexts);
    return shown;
}

QStringList cutTexts(const QWidget &page)
{
    QStringList cut;
    const QList<QAbstractButton *> buttons = page.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisible() && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
            cut.append(placeOf(*button) + u": "_s + button->text());
    }
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty()
            && label->width() < label->minimumSizeHint().width())
            cut.append(placeOf(*label) + u": "_s + label->text());
    }
    return cut;
}

} // namespace safeconduct::test
