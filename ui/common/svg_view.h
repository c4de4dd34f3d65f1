// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSvgRenderer>
#include <QWidget>

namespace safeconduct {

/// Shows a vector picture as large as there is room, in its own proportions, in colours that fit the window.
class SvgView : public QWidget {
    Q_OBJECT

public:
    explicit SvgView(const QString &objectName, QWidget *parent = nullptr);

    /// \a description is for who cannot see the picture.
    void showPicture(const QByteArray &svg, const QString &description);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void load();

    QByteArray m_svg; ///< as drawn for paper
    QSvgRenderer m_renderer;
};

} // namespace safeconduct
