// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "app/support/file.h"
#include "ui/window/language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMessageBox>
#include <QProgressDialog>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

const ShippedKnowledge &shippedKnowledge()
{
    static const ShippedKnowledge shipped = [] {
        const Results<ShippedKnowledge> loaded = loadShippedKnowledge();
        if (!loaded)
            qFatal("%s", qPrintable(toLine(loaded.error().value(0))));
        return *loaded;
    }();
    return shipped;
}

namespace {

/// What earlier windows found out: most of a test's time would go into advising on the same example again.
const std::shared_ptr<KnownPlans> &knownPlans()
{
    static const auto plans = std::make_shared<KnownPlans>(4);
    return plans;
}

} // namespace

Json smallPlan()
{
    const QByteArray text = R"({
  "format": "safeconduct-plan/1", "id": "small", "title": "Small", "organisation": "Example", "language": "en",
  "roles": [],
  "networks": [ {"id": "lan", "name": "Office network", "kind": "internal"}, {"id": "internet", "name": "Internet", "kind": "internet"} ],
  "systems": [ {"id": "mx", "name": "Mail server", "role": "server", "networks": ["lan", "internet"],
                "software": [ {"product": "postfix", "version": "3.10"}, {"product": "dovecot"} ]},
               {"id": "pcs", "name": "Office computers", "role": "client", "networks": ["lan"], "count": 10,
                "software": [ {"product": "thunderbird"} ]} ],
  "information": [ {"id": "mail", "name": "Business mail", "confidentiality": "normal", "integrity": "normal", "availability": "normal"} ],
  "connections": []
})";
    return readJson(text).value();
}

WindowFixture::WindowFixture(const QString &language)
    : m_settings(std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat))
    , m_session(std::make_unique<Session>(shippedKnowledge().files, shippedKnowledge().knowledge,
                                          SessionSurroundings{.today = QDate(2026, 12, 1),
                                                              .recoveryFolder = m_folder.filePath(u"recovery"_s),
                                                              .programVersion = u"test"_s,
                                                              .known = knownPlans()}))
{
    useLanguage(language);
    m_settings->setValue("record/look"_L1, u"text"_s); // to be read; pages are shown where a test asks for them
    m_window = std::make_unique<MainWindow>(*m_session, *m_settings);
    m_window->show();
    m_window->activateWindow();
    (void)QTest::qWaitForWindowActive(m_window.get()); // without it a cell's editor has no focus to take
}

WindowFixture::~WindowFixture()
{
    m_session->undoStack()->setClean(); // nothing to ask about
    m_window.reset();
    useLanguage(u"en"_s);
}

QWidget *WindowFixture::show(const QString &id)
{
    m_window->showStepNamed(id);
    return find(id + u"Page"_s);
}

QTableView *WindowFixture::table(const QString &name) const
{
    QWidget *list = find(name);
    auto *tabs = m_window->findChild<QTabWidget *>(u"tabs"_s);
    for (int index = 0; index < tabs->count(); ++index) {
        if (tabs->widget(index)->isAncestorOf(list))
            tabs->setCurrentIndex(index);
    }
    return find<QTableView>(u"table"_s, list);
}

void WindowFixture::typeIntoCell(QTableView &view, int row, int column, const QString &text)
{
    view.setCurrentIndex(view.model()->index(row, column));
    view.edit(view.currentIndex());
    auto *editor = view.findChild<QWidget *>(u"cellEditor"_s);
    QVERIFY(editor);
    QTest::keySequence(editor, QKeySequence::SelectAll);
    if (text.isEmpty())
        QTest::keyClick(editor, Qt::Key_Delete);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    finishEditing();
}

void WindowFixture::chooseInCell(QTableView &view, int row, int column, const QString &text)
{
    view.setCurrentIndex(view.model()->index(row, column));
    view.edit(view.currentIndex());
    auto *box = view.findChild<QComboBox *>(u"cellEditor"_s);
    QVERIFY(box);
    QTRY_VERIFY(box->view()->isVisible()); // it opens by itself
    pick(*box, text);
    finishEditing();
}

void WindowFixture::pick(QComboBox &box, const QString &text)
{
    QVERIFY2(box.findText(text) >= 0, qPrintable(text));
    box.setFocus();
    QAbstractItemView *list = box.view();
    if (!list->isVisible())
        box.showPopup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Home);
    while (list->currentIndex().row() < box.findText(text))
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
}

void WindowFixture::finishEditing()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void WindowFixture::startSmallPlan()
{
    const QString path = filePath(u"small.plan.json"_s);
    QVERIFY(writeFile(path, writeJson(smallPlan())));
    QVERIFY(m_session->open(path));
}

void WindowFixture::openExample(const QString &name)
{
    QVERIFY(m_session->openExample(u":/safeconduct/examples/%1.plan.json"_s.arg(name)));
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->isComputing() && !m_session->advice().connections.isEmpty(), 60'000);
}

void WindowFixture::leaveWorkBehind() const
{
    Json plan = smallPlan();
    plan.insert(u"title"_s, Json::from(u"Left behind"_s));
    Json work = Json::object();
    work.insert(u"format"_s, Json::from(u"safeconduct-recovery/1"_s));
    work.insert(u"path"_s, Json::from(QString()));
    work.insert(u"plan"_s, plan);
    work.insert(u"decision"_s, decisionToJson({}));
    QVERIFY(writeFile(filePath(u"recovery/left.json"_s), writeJson(work)));
}

void WindowFixture::pressInNextBox(const QString &name, const QString &text)
{
    QTimer::singleShot(0, qApp, [name, text] {
        const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || box->objectName() != name) { // not open yet: look again when the loop has gone round
            pressInNextBox(name, text);
            return;
        }
        const auto buttons = box->buttons();
        for (QAbstractButton *button : buttons) {
            if (button->text().remove(u'&') == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
}

void WindowFixture::whenBusyIsSeen(const std::function<void(QProgressDialog &)> &what)
{
    QTimer::singleShot(0, qApp, [what] {
        if (auto *busy = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget()))
            what(*busy);
        else
            whenBusyIsSeen(what);
    });
}

} // namespace safeconduct::test
