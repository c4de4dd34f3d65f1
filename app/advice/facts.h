// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace safeconduct {

/// What a fact says: nothing (a number that cannot be computed), a word or text, a list, a number.
using FactValue = std::variant<std::monostate, QString, QStringList, double>;

/// The words `yes` and `no`.
const QString &yesOrNo(bool holds);
inline FactValue yesNo(bool holds)
{
    return yesOrNo(holds);
}
inline FactValue number(double value)
{
    return value;
}
inline FactValue number(const std::optional<double> &value)
{
    return value ? FactValue(*value) : FactValue();
}

/// The words of \a value: none, one, or those of a list. A number is written with a point, without needless decimals.
QStringList wordsOf(const FactValue &value);

/// What a thing at hand consists of that may change from one to the next by itself: the parts of an option, by layer.
enum class Aspect : unsigned { Network = 1, Transport = 2, Message = 4, Everything = 7 };
constexpr Aspect operator|(Aspect one, Aspect other)
{
    return static_cast<Aspect>(static_cast<unsigned>(one) | static_cast<unsigned>(other));
}
constexpr bool overlap(Aspect one, Aspect other)
{
    return (static_cast<unsigned>(one) & static_cast<unsigned>(other)) != 0;
}

/// What one scope can be asked: a row for each fact, in the order of the table.
template<typename View>
struct FactRow {
    QString name;
    std::function<FactValue(const View &)> value;
    Aspect restsOn = Aspect::Everything; ///< the value stays while this does
};

template<typename View>
class FactTable {
public:
    explicit FactTable(QList<FactRow<View>> rows)
        : m_rows(std::move(rows))
    {
        for (qsizetype row = 0; row < m_rows.size(); ++row)
            m_index.insert(m_rows.at(row).name, row);
    }
    const QList<FactRow<View>> &rows() const { return m_rows; }
    qsizetype indexOf(const QString &name) const { return m_index.value(name, -1); }

private:
    QList<FactRow<View>> m_rows;
    QHash<QString, qsizetype> m_index;
};

/// The facts of the thing at hand in one scope. A fact is computed when a rule first asks for it.
class ScopeFacts {
public:
    virtual ~ScopeFacts() = default;
    virtual const FactValue &at(qsizetype row) = 0;
    virtual Aspect restsOn(qsizetype row) const = 0;
};

template<typename View>
class LazyFacts final : public ScopeFacts {
public:
    explicit LazyFacts(const FactTable<View> &table)
        : m_table(table)
        , m_values(static_cast<std::size_t>(table.rows().size()))
    {
    }
    /// Turns to another thing, which differs from the last one in \a changed; \a view must live until the next turn.
    void turnTo(const View &view, Aspect changed = Aspect::Everything)
    {
        m_view = &view;
        std::erase_if(m_known, [&](std::size_t row) {
            const bool isChanged = overlap(m_table.rows().at(static_cast<qsizetype>(row)).restsOn, changed);
            if (isChanged)
                m_values[row].reset();
            return isChanged;
        });
    }
    Aspect restsOn(qsizetype row) const override { return m_table.rows().at(row).restsOn; }
    const FactValue &at(qsizetype row) override
    {
        auto &value = m_values[static_cast<std::size_t>(row)];
        if (!value) {
            value = m_table.rows().at(row).value(*m_view);
            m_known.push_back(static_cast<std::size_t>(row));
        }
        return *value;
    }

private:
    const FactTable<View> &m_table;
    const View *m_view = nullptr;
    std::vector<std::optional<FactValue>> m_values;
    std::vector<std::size_t> m_known;
};

} // namespace safeconduct
