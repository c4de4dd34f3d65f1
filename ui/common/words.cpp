// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array serviceKinds{u"client-server"_s, u"server-server"_s, u"administration"_s, u"message"_s, u"other"_s};

QStringList servicesByKind(const Knowledge &knowledge)
{
    QStringList ids;
    for (const QString &kind : serviceKinds) {
        for (const Service &service : knowledge.services) {
            if (service.kind == kind)
                ids.append(service.id);
        }
    }
    return ids;
}

} // namespace

QString interfaceLanguage()
{
    return QLocale().language() == QLocale::German ? u"de"_s : u"en"_s;
}

QString textOf(const QList<Word> &words, const QString &id)
{
    const auto found = std::ranges::find(words, id, &Word::id);
    return found == words.cend() ? id : found->text;
}

QString idOf(const QList<Word> &words, const QString &text)
{
    const QString wanted = text.trimmed();
    const auto found = std::ranges::find_if(words, [&](const Word &word) {
        return word.text.compare(wanted, Qt::CaseInsensitive) == 0 || word.id.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == words.cend() ? wanted : found->id;
}

QList<Word> wordsFor(const Knowledge &knowledge, const QString &kind, const QStringList &ids)
{
    QList<Word> words;
    words.reserve(ids.size());
    for (const QString &id : ids)
        words.append({id, knowledge.texts.name(interfaceLanguage(), kind, id)});
    return words;
}

QList<Word> languageWords()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}};
}

QList<Word> networkKindWords(const Knowledge &knowledge)
{
    return wordsFor(
        knowledge, u"networkkind"_s,
        {u"internal"_s, u"dmz"_s, u"wireless"_s, u"leased-line"_s, u"partner"_s, u"provider"_s, u"internet"_s});
}

QList<Word> systemRoleWords(const Knowledge &knowledge)
{
    return wordsFor(knowledge, u"systemrole"_s,
                    {u"server"_s, u"client"_s, u"mobile"_s, u"gateway"_s, u"appliance"_s, u"partner"_s, u"cloud"_s});
}

QList<Word> levelWords(const Knowledge &knowledge)
{
    return wordsFor(knowledge, u"level"_s, {u"normal"_s, u"high"_s, u"very-high"_s});
}

QList<Word> authenticationWords(const Knowledge &knowledge)
{
    return wordsFor(
        knowledge, u"authentication"_s,
        {u"none"_s, u"cleartext"_s, u"basic"_s, u"digest"_s, u"ntlm"_s, u"kerberos"_s, u"modern"_s, u"certificate"_s});
}

QList<Word> roleWords(const Knowledge &knowledge)
{
    return wordsFor(knowledge, u"rolename"_s,
                    {u"head-of-it"_s, u"it-security-officer"_s, u"administrator"_s, u"data-protection-officer"_s,
                     u"management"_s, u"auditor"_s, u"other"_s});
}

QList<Word> profileWords(const Knowledge &knowledge)
{
    return wordsFor(knowledge, u"profile"_s, knowledge.profiles.keys());
}

QList<Word> schemeWords()
{
    return {{u"bsi-200-2"_s, QCoreApplication::translate("Scheme", "BSI Standard 200-2")},
            {u"grundschutz-plus-plus"_s, u"Grundschutz++"_s}};
}

QList<Word> needReasonWords(const Knowledge &knowledge)
{
    return wordsFor(knowledge, u"needreason"_s, {u"cumulation"_s, u"distribution"_s, u"other"_s});
}

QList<Word> serviceWords(const Knowledge &knowledge)
{
    return wordsFor(knowledge, u"service"_s, servicesByKind(knowledge));
}

QString serviceKindText(const QString &kind)
{
    if (kind == "client-server"_L1)
        return QCoreApplication::translate("ServiceKind", "client to server");
    if (kind == "server-server"_L1)
        return QCoreApplication::translate("ServiceKind", "server to server");
    if (kind == "administration"_L1)
        return QCoreApplication::translate("ServiceKind", "administration");
    if (kind == "message"_L1)
        return QCoreApplication::translate("ServiceKind", "message flow");
    return QCoreApplication::translate("ServiceKind", "other");
}

} // namespace safeconduct
