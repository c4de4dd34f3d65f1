// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to the arguments: CLI11 is a heavy header and seen by these sources only.
#pragma once

#include "app/cli/arguments.h"
#include "app/support/text.h"

#include <CLI/CLI.hpp>

namespace safeconduct {

inline std::string said(const QString &text)
{
    return text.toStdString();
}

inline QDate dateFrom(const std::string &text)
{
    const QDate date = QDate::fromString(QString::fromStdString(text), Qt::ISODate);
    if (!date.isValid())
        throw CLI::ValidationError(
            said(Text::tr("\"%1\" is no day: write it as 2026-12-31").arg(QString::fromStdString(text))));
    return date;
}

/// Stores a text option as QString.
inline CLI::Option *addText(CLI::App &app, const char *name, QString &target, const QString &help)
{
    return app.add_option_function<std::string>(
        name, [&target](const std::string &text) { target = QString::fromStdString(text); }, said(help));
}

inline CLI::Option *addDate(CLI::App &app, const char *name, QDate &target, const QString &help)
{
    return app
        .add_option_function<std::string>(
            name, [&target](const std::string &text) { target = dateFrom(text); }, said(help))
        ->type_name(said(Text::tr("DAY")));
}

/// `--cert` and `--key`: where a signer's certificate and key lie.
inline void addSigner(CLI::App &app, QString &certificate, QString &key)
{
    addText(
        app, "--cert", certificate,
        Text::tr("Certificate (PEM, its authorities after it), or a PKCS#12 file with the key, or its URI on a token "
                 "(pkcs11:)"))
        ->required();
    addText(app, "--key", key,
            Text::tr("Private key (PEM), where it is not in the certificate's file, or its URI on a token (pkcs11:)"));
}

/// The command `register` with its actions.
void addRegisterCommand(CLI::App &app, RegisterArguments &arguments);

} // namespace safeconduct
