#include "engine/history/eventarchive.h"
#include "engine/history/historyentry.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/dialogs/notedialog.h"
#include "ui/models/callquery.h"
#include "ui/models/exportdraft.h"
#include "ui/models/historymodel.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/history/historypage.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

struct NoteBench : WindowFixture {
    FedCall call = feed.talk("1001", "1002");

    QString cell(int column)
    {
        return page().model().indexOf(call.call).siblingAtColumn(column).data().toString();
    }
    /// By the key of the list, as an operator does it.
    NoteDialog* dialog()
    {
        if (!QTest::qWaitFor([this] { return window.findChildren<NoteDialog*>().isEmpty(); }))
            return nullptr;
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            return nullptr;
        page().focusList();
        QTest::keyClick(window.focusWidget(), Qt::Key_N, Qt::ControlModifier);
        return window.findChild<NoteDialog*>();
    }
    const NoteCall* latest() { return commands.empty() ? nullptr : std::get_if<NoteCall>(&commands.back()); }
    bool answer(std::optional<Error> error)
    {
        finish(std::move(error), {});
        return settle();
    }
    bool isRead(const QString& words) { return says(detail(), words); }
    static bool says(const QWidget& widget, const QString& words)
    {
        const auto labels = widget.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text() == words; });
    }
    static QPushButton* button(const QWidget& widget, const QString& text)
    {
        const auto buttons = widget.findChildren<QPushButton*>();
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }
};

} // namespace

class NoteTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void aNoteIsWrittenSeenAndFound()
    {
        NoteBench bench;
        QVERIFY(bench.settle());
        const QHeaderView* header = bench.page().list().header();
        QVERIFY(header->isSectionHidden(CallModel::Note));
        const QPointer<NoteDialog> dialog(bench.dialog());
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QTest::keyClicks(&dialog->line(), "  Ticket 12, called back ");
        QPushButton* save = bench.button(*dialog, "Save");
        QVERIFY(save->isDefault()); // Enter is a click on it
        QTest::mouseClick(save, Qt::LeftButton);
        const NoteCall* asked = bench.latest();
        QVERIFY(asked != nullptr);
        QCOMPARE(asked->note, std::string("Ticket 12, called back"));
        QCOMPARE(asked->uuid, bench.window.calls().find(bench.call.call)->began.uuid);
        QCOMPARE(bench.cell(CallModel::Note), QString()); // not before it is kept
        QVERIFY(bench.answer({}));
        QTRY_VERIFY(dialog.isNull());
        QCOMPARE(bench.cell(CallModel::Note), QString("Ticket 12, called back"));
        QTRY_VERIFY(!header->isSectionHidden(CallModel::Note));
        QVERIFY(bench.isRead("Note: Ticket 12, called back"));
        for (const char* words : {"note:ticket", "note:~12", "ticket", "note:back"})
            QVERIFY2(
                CallQuery::parse(words)->matches(*bench.page().model().find(bench.call.call), {}), words);
        QVERIFY(!CallQuery::parse("note:icket")->matches(*bench.page().model().find(bench.call.call), {}));
        ExportDraft draft;
        draft.calls = {bench.call.call};
        QCOMPARE(draft.command(bench.window.calls()).notes.at(bench.call.call),
            std::string("Ticket 12, called back"));
        // And taken away.
        NoteDialog* again = bench.dialog();
        QCOMPARE(again->line().text(), QString("Ticket 12, called back"));
        again->line().clear();
        again->save();
        QVERIFY(bench.answer({}));
        QCOMPARE(bench.cell(CallModel::Note), QString());
        QVERIFY(!bench.isRead("Note: "));
    }

    void whatCannotBeKeptIsSaid_data()
    {
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("seen");
        QTest::newRow("no history") << Errc::Refused
                                    << "The note is shown until Legscope ends, and not kept. (because)"
                                    << "mine";
        QTest::newRow("full") << Errc::DiskFull << "The note is not saved. (because)" << "";
    }
    void whatCannotBeKeptIsSaid()
    {
        QFETCH(Errc, code);
        QFETCH(QString, sentence);
        QFETCH(QString, seen);
        NoteBench bench;
        QVERIFY(bench.settle());
        NoteDialog* dialog = bench.dialog();
        dialog->line().setText("mine");
        dialog->save();
        QVERIFY(bench.answer(Error{code, "because"}));
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->sentence(), sentence);
        QCOMPARE(bench.cell(CallModel::Note), seen);
        QCOMPARE(dialog->line().text(), QString("mine"));
        QCOMPARE(dialog->line().isReadOnly(), code == Errc::Refused);
    }

    void whateverIsWrittenTheWindowStaysAsItIs()
    {
        NoteBench bench;
        QVERIFY(bench.settle());
        const QSize before = bench.window.size();
        for (const QString& note : {QString(500, u'W'), QStringLiteral("<b>x</b><img src=a>"),
                 QStringLiteral("a\u202eb\u2066c"), QStringLiteral("a\nb\tc\x01")}) {
            NoteDialog* dialog = bench.dialog();
            QVERIFY(dialog != nullptr);
            dialog->line().setText(note);
            dialog->save();
            const QString kept = QString::fromStdString(bench.latest()->note);
            QVERIFY(std::ranges::none_of(kept, [](QChar c) {
                return c.category() == QChar::Other_Control || c == QChar(0x202e) || c == QChar(0x2066);
            }));
            QVERIFY(bench.answer({}));
            QCOMPARE(bench.cell(CallModel::Note), kept);
            QVERIFY(bench.isRead("Note: " + kept));
            QVERIFY(!bench.page()
                    .model()
                    .indexOf(bench.call.call)
                    .siblingAtColumn(CallModel::Note)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains("<img"));
            QCOMPARE(bench.window.size(), before);
            QVERIFY(bench.detail().minimumSizeHint().width() < before.width());
        }
    }

    void aNoteThatIsTooLongIsNeitherCutNorSent()
    {
        NoteBench bench;
        QVERIFY(bench.settle());
        NoteDialog* dialog = bench.dialog();
        const QString longest
            = QString::fromUcs4(std::u32string(500, U'\U0001F4DE').c_str()); // two units each
        dialog->line().setText("  " + longest + "  ");
        QVERIFY(bench.button(*dialog, "Save")->isEnabled());
        QVERIFY(bench.says(*dialog, "500 of 500 characters"));
        dialog->line().setText(longest + "xyz");
        QVERIFY(!bench.button(*dialog, "Save")->isEnabled());
        QVERIFY(bench.says(*dialog, "503 characters, and 500 are kept at most: make the note shorter"));
        QCOMPARE(dialog->line().text(), longest + "xyz");
        dialog->save();
        QVERIFY(bench.latest() == nullptr);
        QVERIFY(dialog->isVisible());
    }

    void aCallOfTheHistoryHasItsNote()
    {
        WindowFixture bench;
        HistoryPage& history = bench.window.historyPage();
        bench.window.resize(1280, 820);
        FedCall call = bench.feed.talk("1001", "1002");
        bench.feed.hangUp(call);
        QVERIFY(bench.settle());
        const CallRecord* record = bench.window.calls().find(call.call);
        auto entry = historyEntry(record->events);
        QVERIFY(entry);
        entry->call.number = 7;
        entry->call.uuid = record->began.uuid;
        entry->call.note = "from before";
        bench.window.showPage(&history);
        std::get<SearchHistory>(bench.commands.back()).answer->calls = {entry->call};
        bench.finish({}, "");
        QVERIFY(bench.settle());
        std::get<ReadHistory>(bench.commands.back())
            .answer->stories.push_back(std::make_shared<const std::vector<EventPtr>>(
                *unpackEvents(entry->events, callOfHistory(7))));
        bench.finish({}, "");
        QVERIFY(bench.settle());
        const auto cell = [&] { return history.model().index(0, HistoryModel::Note).data().toString(); };
        QCOMPARE(cell(), QString("from before"));
        QVERIFY(!history.list().isColumnHidden(HistoryModel::Note));
        QCOMPARE(history.opened().find(callOfHistory(7))->note, std::string("from before"));
        history.openNote();
        auto* dialog = history.findChild<NoteDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->line().setText("and now");
        dialog->save();
        QCOMPARE(std::get<NoteCall>(bench.commands.back()).uuid, entry->call.uuid);
        bench.finish({}, "");
        QVERIFY(bench.settle());
        QCOMPARE(cell(), QString("and now"));
        QCOMPARE(history.opened().find(callOfHistory(7))->note, std::string("and now"));
        // The same call in the list of this run.
        QCOMPARE(bench.window.calls().find(call.call)->note, std::string("and now"));
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(NoteTest)
#include "note_test.moc"
