// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/paged_document.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

#include <memory>

namespace safeconduct {

/// Pages as they come on paper, one below the other; only those in sight are drawn. Ctrl and wheel, plus and minus zoom, 0 fits the
/// width; Home and End lead to the first page and the last.
class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);

    /// The place that was looked at stays in sight.
    void showPages(const std::shared_ptr<const PagedDocument> &pages);
    int pageCount() const;
    /// The one at the upper edge, from 0; -1 where there is none.
    int page() const;
    /// Of what is shown, in their order.
    QList<PageHeading> headings() const;
    void goTo(const PageHeading &heading);

public slots:
    void zoomIn();
    void zoomOut();
    void fit();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int across, int down) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void zoom(double factor);
    void setScale(double scale);
    double fittedScale() const;
    void showRange();
    void describe();
    double stride() const;
    QRectF placeOf(int page) const;
    const QPixmap &drawn(int page);

    std::shared_ptr<const PagedDocument> m_pages; ///< null until some are shown
    QHash<int, QPixmap> m_drawn; ///< the pages in sight, as large as they are shown
    double m_scale = 1; ///< pixels to a point
    bool m_isFitted = true;
};

} // namespace safeconduct
