// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/problem.h"

#include <QByteArrayView>

namespace safeconduct {

/// Line and column of byte offsets in UTF-8 text. Columns count characters from 1. Asked in ascending order, as a parser
/// does, all answers together take one pass over the text, however long its lines are.
class TextLines {
public:
    explicit TextLines(QByteArrayView utf8)
        : m_text(utf8)
    {
    }

    Position positionOf(qsizetype offset);

private:
    QByteArrayView m_text;
    qsizetype m_offset = 0;
    Position m_position{.line = 1, .column = 1};
};

} // namespace safeconduct
