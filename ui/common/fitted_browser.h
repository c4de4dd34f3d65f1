// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <array>

namespace safeconduct {

/// How much smaller letters may become so that a text with wide tables fits beside other things; largest first.
inline constexpr std::array letterFactors{1.0, 0.9, 0.8, 0.7};

/// A short text that is read from top to bottom: its letters become smaller before it would have to be scrolled sideways.
class FittedBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit FittedBrowser(QWidget *parent = nullptr);

    void showMarkdown(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    bool m_isFitting = false;
};

} // namespace safeconduct
