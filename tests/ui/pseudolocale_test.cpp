#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/historysettingsdialog.h"
#include "ui/dialogs/keysheet.h"
#include "ui/dialogs/originatedialog.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/log/logpage.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/pages/windowactions.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/ladderview.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>
#include <QToolBar>
#include <QTranslator>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// A language in which every text of ours stands in brackets and is a third longer than in English.
class PseudoLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        // Qt's own classes have texts of their own; keys and forms of dates are no texts.
        static const QRegularExpression form(QStringLiteral("^(Ctrl\\+.+|Alt\\+.+|F\\d+|/|.*(yyyy|HH).*)$"));
        const QString text = QString::fromUtf8(source);
        if (context[0] == 'Q' || form.match(text).hasMatch())
            return {};
        return QStringLiteral("⟦%1%2⟧").arg(text, QString(text.size() / 3, u'~'));
    }
};

struct Found {
    QString text;
    QString where; ///< class of the widget that has it
};

QString plain(const QString& text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

std::vector<Found> textsOf(QWidget& window)
{
    std::vector<Found> found;
    const auto add = [&found](const QString& text, const QObject& of) {
        QString where = QString::fromLatin1(of.metaObject()->className());
        if (const QObject* parent = of.parent())
            where += QStringLiteral(" in ") + QString::fromLatin1(parent->metaObject()->className());
        found.push_back({plain(text), where});
    };
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        add(widget->toolTip(), *widget);
        add(widget->accessibleName(), *widget);
        add(widget->windowTitle(), *widget);
        if (const auto* label = qobject_cast<QLabel*>(widget))
            add(label->text(), *widget);
        else if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            add(button->text(), *widget);
        else if (const auto* group = qobject_cast<QGroupBox*>(widget))
            add(group->title(), *widget);
        else if (const auto* line = qobject_cast<QLineEdit*>(widget))
            add(line->placeholderText(), *widget);
        else if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(tabs->tabText(tab), *widget);
        } else if (const auto* header = qobject_cast<QHeaderView*>(widget)) {
            for (int section = 0; header->orientation() == Qt::Horizontal && section < header->count();
                ++section)
                add(header->model()->headerData(section, Qt::Horizontal).toString(), *widget);
        } else if (const auto* box = qobject_cast<QComboBox*>(widget)) {
            for (int item = 0; item < box->count(); ++item)
                add(box->itemText(item), *widget);
        }
    }
    for (const QAction* action : window.findChildren<QAction*>()) {
        add(action->text(), *action);
        add(action->toolTip(), *action);
    }
    return found;
}

/// Words that are the same in every language: of SIP and SDP, of the configuration, of a call.
bool isOfTheField(const QString& text)
{
    static const QRegularExpression token(QStringLiteral(
        "(?:[a-z]+(?:[-_][a-z0-9]+)+|\\b[a-z]+\\.(?:json|pcapng|csv|svg|html)\\b|\\bsdp/|"
        "\\b[a-z]+[:<>]\\S*|\\b\\S+@\\S+|&\\w+|[A-Z][A-Z_]{3,}|"
        "\\b(?:SIP|SDP|RTP|SRTP|RTCP|MOS|XML|A|B|IN|IP|late|ms|pps|INVITE|BYE|ACK|PCMA|PCMU|internal|"
        "external|demo|Legscope|legscope|epoll|Caller)\\b|\\b\\d\\S*)"));
    QString rest = text;
    rest.remove(token);
    return std::ranges::none_of(rest, [](QChar c) { return c.isLetter(); });
}

/// What an operator who speaks another language would read in English.
QStringList untranslated(QWidget& window)
{
    QStringList left;
    for (const Found& one : textsOf(window)) {
        const bool isTranslated = one.text.contains(QStringLiteral("⟦"));
        const bool isOfQt = one.where.startsWith(QLatin1String("Qt"))
            || one.where.contains(QLatin1String("QComboBox")) || one.where.contains(QLatin1String("QTabBar"))
            || one.where.contains(QLatin1String("QMenuBar"))
            || one.where.contains(QLatin1String("QDialogButtonBox"));
        if (!isTranslated && !isOfQt && !isOfTheField(one.text))
            left << QStringLiteral("\"%1\" of %2").arg(one.text, one.where);
    }
    left.removeDuplicates();
    return left;
}

/// Labels and buttons in sight that have less room than their text.
QStringList cut(QWidget& window)
{
    QStringList found;
    const auto judge = [&](const QWidget& widget, const QString& text) {
        // Numbers of the status bar change while it is laid out.
        if (qobject_cast<const QStatusBar*>(widget.parentWidget()) != nullptr)
            return;
        if (widget.isVisible() && !text.isEmpty() && widget.width() < widget.minimumSizeHint().width())
            found << QStringLiteral("\"%1\" of %2: %3 of %4 pixels")
                         .arg(text, QString::fromLatin1(widget.parentWidget()->metaObject()->className()))
                         .arg(widget.width())
                         .arg(widget.minimumSizeHint().width());
    };
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        judge(*button, button->text());
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->wordWrap() && qobject_cast<const ElidedLabel*>(label) == nullptr)
            judge(*label, label->text());
    }
    return found;
}

struct PseudoWindow : WindowFixture {
    FedCall call;

    PseudoWindow()
    {
        window.resize(1'440, 900);
        feed.profileRuns("internal", MediaMode::Proxy, true);
        feed.publish(EngineChanged{EnginePhase::Running, "", "epoll"});
        call = feed.talk("1001", "1002");
        feed.sample({&call});
        FedCall refused = feed.ring("1001", "900");
        feed.refuse(refused, 486, "Busy Here", "USER_BUSY");
    }
    /// Each page and each tab of a call in front once.
    void visit(const std::function<void(const char*)>& look)
    {
        for (const auto tab :
            {CallDetail::SdpDiff, CallDetail::Rtp, CallDetail::Events, CallDetail::Raw, CallDetail::Ladder}) {
            detail().showTab(tab);
            QCoreApplication::processEvents();
            look("a tab of the call");
        }
        for (QWidget* page : std::initializer_list<QWidget*>{
                 &window.historyPage(), &window.profilesPage(), &window.logPage(), &window.callsPage()}) {
            window.showPage(page);
            QCoreApplication::processEvents();
            look(page->metaObject()->className());
        }
    }
};

} // namespace

class PseudoLocaleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_language); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_language); }
    void init() { QSettings().clear(); }

    void everyTextOfTheWindowIsTranslated()
    {
        PseudoWindow console;
        QVERIFY(console.settle());
        console.visit([](const char*) { });
        const QStringList left = untranslated(console.window);
        QVERIFY2(left.isEmpty(), qPrintable(left.join('\n')));
    }

    /// What the engine writes as a sentence in its own ladder.
    void everyDecisionOfALadderIsTranslated()
    {
        PseudoWindow console;
        SoundPlayed played;
        played.call = console.call.call;
        played.name = "hello.wav";
        console.feed.publish(played);
        console.feed.publish(Finding{
            console.call.call, Severity::Warning, FindingCode::NotPlayed, "a sentence of the engine"});
        console.feed.hangUp(console.call);
        QVERIFY(console.settle());
        console.page().selectCall(console.call.call);
        const QString text = console.detail().ladder().visibleText();
        static const QRegularExpression decision(
            QStringLiteral("^\\S+  engine internal > internal: (.*)$"), QRegularExpression::MultilineOption);
        int count = 0;
        for (auto found = decision.globalMatch(text); found.hasNext(); ++count) {
            const QString words = found.next().captured(1);
            QVERIFY2(words.startsWith(u'⟦'), qPrintable(words));
        }
        QVERIFY2(count >= 6, qPrintable(text)); // route, mode, media, sound, finding, end
    }

    void everyTextOfADialogIsTranslated()
    {
        PseudoWindow console;
        QVERIFY(console.settle());
        console.window.openOriginate();
        console.window.openExport(ExportScope::All);
        console.window.actions().keys->trigger();
        console.window.historyPage().openSettings();
        QStringList left;
        for (QDialog* dialog : console.window.findChildren<QDialog*>()) {
            QVERIFY2(dialog->windowTitle().contains("⟦"), qPrintable(dialog->windowTitle()));
            left += untranslated(*dialog);
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join('\n')));
    }

    void longerTextsAreNotCut()
    {
        PseudoWindow console;
        QVERIFY(console.settle());
        console.visit([&](const char* where) {
            const QStringList found = cut(console.window);
            QVERIFY2(found.isEmpty(), qPrintable(QString("%1:\n%2").arg(where, found.join('\n'))));
        });
        console.window.openOriginate();
        console.window.openExport(ExportScope::All);
        console.window.historyPage().openSettings();
        for (QDialog* dialog : console.window.findChildren<QDialog*>()) {
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            const QStringList found = cut(*dialog);
            QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
        }
    }

private:
    SettingsSandbox m_settings;
    PseudoLanguage m_language;
};

LEGSCOPE_TEST(PseudoLocaleTest)
#include "pseudolocale_test.moc"
