// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/explain.h"

namespace safeconduct {

/// Puts one explanation together in one language. Labels are the texts `explain.label.LABEL`, words of the files' own
/// vocabulary the texts `explain.KIND.WORD.name`, those of a part's properties `explain.property.PROPERTY.WORD.name`.
class Teller {
public:
    Teller(const Knowledge &knowledge, QString language, const QString &kind, const QString &id);

    const Knowledge &knowledge() const { return m_knowledge; }
    const QString &language() const { return m_language; }

    void title(const QString &title) { m_explanation.title = title; }
    void paragraph(const QString &textId);
    void sources(const QStringList &ids) { m_explanation.sources = ids; }
    /// Left out where \a value is empty.
    void line(const QString &label, const QString &value);
    void list(const QString &label, const QStringList &values);
    void names(const QString &label, const QString &kind, const QStringList &ids);
    void yesOrNo(const QString &label, bool holds);
    /// A line whose label is a name of the knowledge, not a word of ours.
    void named(const QString &name, const QString &value);

    QString say(const QString &textId, const TextValues &values = {}) const;
    /// The text as it is for every plan: placeholders as names of facts, `{each}` as that of \a each.
    QString pattern(const QString &textId, const QString &each) const;
    QString name(const QString &kind, const QString &id) const;
    QStringList namesOf(const QString &kind, const QStringList &ids) const;
    QString joined(const QStringList &values) const;
    QString number(double value) const;
    QString day(const QDate &day) const;

    const Explanation &explanation() const { return m_explanation; }

private:
    const Knowledge &m_knowledge;
    QString m_language;
    Explanation m_explanation;
};

Explanation explained(const Knowledge &knowledge, const QString &language, const QList<Rule> &cases);
Explanation explained(const Knowledge &knowledge, const QString &language, const ControlScheme &scheme,
                      const Control &control);
Explanation explained(const Knowledge &knowledge, const QString &language, const Mechanism &part);
Explanation explained(const Knowledge &knowledge, const QString &language, const Threat &threat);
Explanation explained(const Knowledge &knowledge, const QString &language, const FacilityKind &facility);
Explanation explained(const Knowledge &knowledge, const QString &language, const CostItem &item);
Explanation explained(const Knowledge &knowledge, const QString &language, const Product &product);
Explanation explained(const Knowledge &knowledge, const QString &language, const Service &service);
Explanation explained(const Knowledge &knowledge, const QString &language, const Profile &profile);

} // namespace safeconduct
