// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace safeconduct {

/// A file of configuration to read and copy, highlighted; the lines that belong to one reason are marked together.
class CodeView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    void showFile(const ConfigurationFile &file);
    /// Puts the cursor into \a line, from 0.
    void goToLine(int line);

signals:
    void lineChanged(int line);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chooseTheme();
    void markReason();

    ConfigurationFile m_file;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
};

} // namespace safeconduct
