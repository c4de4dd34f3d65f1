// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QGraphicsView>

#include <memory>

class QGraphicsSvgItem;
class QSvgRenderer;

namespace safeconduct {

/// A vector drawing, in colours that fit the window, that can be zoomed (Ctrl and wheel, plus, minus) and dragged; 0 fits it into
/// the view.
class PictureView : public QGraphicsView {
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);
    ~PictureView() override;

    void showSvg(const QByteArray &svg);

public slots:
    void zoomIn();
    void zoomOut();
    void fit();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    /// Where the element \a id is in the scene; empty where there is none.
    QRectF elementPlace(const QString &id) const;

private:
    void draw();
    void zoom(double factor);

    QByteArray m_svg; ///< as drawn for paper
    QGraphicsSvgItem *m_item = nullptr;
    std::unique_ptr<QSvgRenderer> m_renderer;
    bool m_isFitted = true;
};

} // namespace safeconduct
