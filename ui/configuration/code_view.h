// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"

#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace safeconduct {

/// Whether text in the \a language of a file is coloured by its syntax; else it is shown plain.
bool isHighlighted(const QString &language);

/// A file of configuration to read and copy, highlighted; the lines that belong to one reason are marked together.
class CodeView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;

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
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter; ///< null until a file is shown
};

} // namespace safeconduct
