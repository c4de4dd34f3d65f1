// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/robustness/robustness.h"

using namespace Qt::StringLiterals;

namespace safeconduct {

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Clear:
        return u"clear"_s;
    case Verdict::Undecided:
        return u"undecided"_s;
    case Verdict::NoClearWinner:
        return u"no-clear-winner"_s;
    }
    return {};
}

QString word(UncertainInput::Kind kind)
{
    switch (kind) {
    case UncertainInput::Kind::Worth:
        return u"worth"_s;
    case UncertainInput::Kind::Item:
        return u"item"_s;
    case UncertainInput::Kind::Rate:
        return u"rate"_s;
    case UncertainInput::Kind::Weight:
        return u"weight"_s;
    }
    return {};
}

} // namespace safeconduct
