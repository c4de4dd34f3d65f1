// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/held_pool.h"
#include "ui/common/document_view.h"
#include "ui/record/record_preview.h"

#include <QPointer>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTextBlock>
#include <QThreadPool>
#include <QtConcurrentRun>

using namespace safeconduct;
using namespace safeconduct::test;
using namespace Qt::StringLiterals;

namespace {

Document document(const QString &words)
{
    return {.title = u"A record"_s,
            .language = u"en"_s,
            .status = {},
            .blocks = {Heading{2, u"Beginning"_s, {}}, Paragraph{(words + u' ').repeated(400)},
                       Heading{2, u"End"_s, {}}, Paragraph{words}}};
}

} // namespace

/// A document in the window: nothing of it is laid out in the window's own thread.
class TestDocumentView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stack.reset(); }
    void laysOutInTheBackground();
    void showsTheLastOne();
    void givesUpWhatIsCleared();
    void laysOutOnceItIsSeen();
    void takesTheColoursOfTheWindow();
    void saysOnceThatARecordCanBeRead();
    void drawsWhenThePoolsThreadIsGone();
    void leavesTextsToTheirThread();

private:
    std::unique_ptr<QStackedWidget> m_stack; ///< with the view as its second page
    DocumentView *m_view = nullptr;
};

void TestDocumentView::init()
{
    m_stack = std::make_unique<QStackedWidget>();
    m_view = new DocumentView(u"view"_s, u"A record"_s);
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(m_view);
    m_stack->setCurrentIndex(1);
    m_stack->resize(600, 300);
    m_stack->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_stack.get()));
}

void TestDocumentView::laysOutInTheBackground()
{
    HeldPool pool;
    m_view->showDocument(document(u"Early"_s));
    QTest::qWait(0);
    QVERIFY(m_view->toPlainText().isEmpty());
    pool.release();
    QTRY_VERIFY(m_view->toPlainText().contains("Early"_L1));
    const QList<TextHeading> headings = m_view->headings();
    QCOMPARE(headings.size(), 2);
    m_view->goTo(headings.at(1).position);
    QCOMPARE(m_view->textCursor().block().text(), u"End"_s);
    QVERIFY(m_view->viewport()->rect().contains(m_view->cursorRect().center()));
}

void TestDocumentView::showsTheLastOne()
{
    const QSignalSpy laidOut(m_view, &DocumentView::laidOut);
    m_view->showDocument(document(u"Early"_s));
    m_view->showDocument(document(u"Late"_s));
    QTRY_VERIFY(m_view->toPlainText().contains("Late"_L1));
    QCOMPARE(laidOut.size(), 1);
}

void TestDocumentView::givesUpWhatIsCleared()
{
    m_view->showDocument(document(u"Early"_s));
    QTRY_VERIFY(m_view->toPlainText().contains("Early"_L1));
    {
        const HeldPool pool;
        m_view->showDocument(document(u"Late"_s));
        QTest::qWait(0);
        m_view->clear();
    }
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(0);
    QVERIFY(m_view->toPlainText().isEmpty());
    QVERIFY(m_view->headings().isEmpty());
}

void TestDocumentView::laysOutOnceItIsSeen()
{
    m_stack->setCurrentIndex(0);
    m_view->showDocument(document(u"Early"_s));
    QTest::qWait(0);
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(0);
    QVERIFY(m_view->toPlainText().isEmpty());
    m_stack->setCurrentIndex(1);
    QTRY_VERIFY(m_view->toPlainText().contains("Early"_L1));
}

void TestDocumentView::takesTheColoursOfTheWindow()
{
    m_view->showDocument(document(u"Early"_s));
    QTRY_VERIFY(!m_view->toPlainText().isEmpty());
    const auto colour = [this] {
        return m_view->document()->lastBlock().begin().fragment().charFormat().foreground().color();
    };
    QPalette palette = m_view->palette();
    palette.setColor(QPalette::Text, Qt::red);
    QVERIFY(colour() != QColor(Qt::red));
    m_view->setPalette(palette);
    QTRY_COMPARE(colour(), QColor(Qt::red));
}

/// Not before, and not when the same is looked at otherwise or made anew for another width.
void TestDocumentView::saysOnceThatARecordCanBeRead()
{
    RecordPreview preview;
    const QSignalSpy laidOut(&preview, &RecordPreview::laidOut);
    preview.setLook(RecordLook::Text);
    preview.resize(900, 400);
    preview.show();
    QVERIFY(QTest::qWaitForWindowExposed(&preview));
    QCOMPARE(laidOut.size(), 0);
    preview.showDocument(document(u"Early"_s));
    QTRY_COMPARE(laidOut.size(), 1);
    const auto *text = preview.findChild<DocumentView *>(u"record"_s);
    const QSignalSpy anew(text, &DocumentView::laidOut);
    preview.resize(700, 400);
    QTRY_COMPARE(anew.size(), 1);
    preview.setLook(RecordLook::Pages);
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(0);
    QCOMPARE(laidOut.size(), 1);
    HeldPool pool;
    preview.showDocument(document(u"Late"_s));
    preview.setLook(RecordLook::Text);
    preview.setLook(RecordLook::Pages);
    QCOMPARE(laidOut.size(), 1); // nothing is laid out yet
    pool.release();
    QTRY_COMPARE(laidOut.size(), 2);
}

/// Qt frees fonts with the thread that loaded them.
void TestDocumentView::drawsWhenThePoolsThreadIsGone()
{
    m_view->showDocument(document(u"Early"_s));
    QTRY_VERIFY(!m_view->toPlainText().isEmpty());
    QVERIFY(QThreadPool::globalInstance()->waitForDone()); // ends its threads
    const QImage beginning = m_view->viewport()->grab().toImage();
    m_view->goTo(m_view->headings().at(1).position);
    QVERIFY(m_view->viewport()->grab().toImage() != beginning);
}

/// A text that another thread lets go has a layout with a timer in its own one.
void TestDocumentView::leavesTextsToTheirThread()
{
    QThread *window = thread();
    QFuture<QPointer<QTextDocument>> dropped = QtConcurrent::run([window] {
        const RecordText record = recordText(document(u"Early"_s), {});
        record.text->setTextWidth(300);
        record.text->moveToThread(window);
        return QPointer(record.text.get());
    });
    dropped.waitForFinished();
    const QPointer<QTextDocument> text = dropped.result();
    QVERIFY(text);
    QTRY_VERIFY(!text);
}

QTEST_MAIN(TestDocumentView)
#include "test_document_view.moc"
