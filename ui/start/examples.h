// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace safeconduct {

/// A plan that comes with the program, to look at and to start from.
struct Example {
    QString resource;
    QString title;
    QString line; ///< its size in one line: "17 systems, 24 connections"
};

/// All of `:/safeconduct/examples`; files that cannot be read are left out.
QList<Example> shippedExamples();

/// The one that the guided tour goes through.
QString tourExample();

} // namespace safeconduct
