// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>

namespace safeconduct {

/// Does one piece of a work whose pieces have nothing to do with each other, by its index.
using PieceOfWork = std::function<void(qsizetype index)>;

/// Does each of \a count pieces once, on at most \a threads threads (0: as many as the machine has processors), this one among
/// them. \a makeWorker is called on each thread for what is used there only. Returns when all is done.
void inParallel(qsizetype count, int threads, const std::function<PieceOfWork()> &makeWorker);

} // namespace safeconduct
