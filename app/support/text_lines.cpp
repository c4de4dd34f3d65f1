// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/text_lines.h"

#include <algorithm>

namespace safeconduct {

Position TextLines::positionOf(qsizetype offset)
{
    if (offset < m_offset)
        *this = TextLines(m_text);
    for (const qsizetype end = std::min(offset, m_text.size()); m_offset < end; ++m_offset) {
        const auto byte = static_cast<unsigned char>(m_text.at(m_offset));
        const bool continuesCharacter = (byte & 0xC0U) == 0x80U;
        if (byte == '\n')
            m_position = {.line = m_position.line + 1, .column = 1};
        else if (!continuesCharacter)
            ++m_position.column;
    }
    return m_position;
}

} // namespace safeconduct
