// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/advice.h"
#include "app/document/block.h"
#include "app/document/wording.h"
#include "app/knowledge/knowledge.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace safeconduct {

class SvgView;

/// One connection and one of its options as pictures, of which one is shown: the drawings of the record.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void showOption(const Wording &words, const Knowledge &knowledge, const Advice &all,
                    const ConnectionAdvice &connection, const OptionAdvice &option);

private:
    void showPicture();

    QComboBox *m_choice;
    QLabel *m_nothing; ///< where there is no picture
    SvgView *m_picture;
    QList<Picture> m_pictures; ///< in the order of the choice
};

} // namespace safeconduct
