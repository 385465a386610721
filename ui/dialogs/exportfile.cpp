#include "ui/dialogs/exportfile.h"

#include "ui/bridge/folderprobe.h"
#include "ui/models/exportdraft.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace legscope::ui {
namespace {

const QString folderKey = QStringLiteral("export/directory");

} // namespace

ExportFile::ExportFile(QWidget* parent)
    : QWidget(parent)
    , m_folder(QSettings()
              .value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
              .toString())
    , m_file(new QLineEdit)
    , m_browse(new QPushButton(tr("&Browse...")))
{
    auto* label = new QLabel(tr("&File"));
    label->setBuddy(m_file);
    m_file->setAccessibleName(tr("File"));
    m_browse->setAutoDefault(false);
    connect(m_browse, &QPushButton::clicked, this, &ExportFile::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ExportFile::changed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    setProbe(new FolderProbe);
}

QString ExportFile::name() const
{
    return m_file->text();
}

void ExportFile::propose(const QString& file)
{
    if (m_file->text() != m_proposed)
        return;
    m_proposed = QDir::toNativeSeparators(QDir(m_folder).absoluteFilePath(file));
    m_file->setText(m_proposed);
}

void ExportFile::remember(const QString& path)
{
    QSettings().setValue(folderKey, QFileInfo(path).path());
}

void ExportFile::setProbe(FolderProbe* probe)
{
    delete m_probe;
    m_probe = probe;
    m_probe->setParent(this);
    connect(probe, &FolderProbe::answered, this, &ExportFile::chooseIn);
    connect(probe, &FolderProbe::silent, this, [this](const QString& folder) {
        chooseIn(QDir::homePath());
        emit silent(folder);
    });
}

/// A file dialog asks the disk from the thread of the window: it is shown where the disk answers.
void ExportFile::browse()
{
    m_browse->setEnabled(false);
    emit asked();
    m_probe->start(m_folder);
}

/// Not while an export runs, or when nobody looks any more.
void ExportFile::chooseIn(const QString& folder)
{
    m_browse->setEnabled(true);
    emit answered();
    if (!isEnabled() || !isVisible())
        return;
    auto* dialog = new QFileDialog(this, tr("Export calls"), folder, tr("Diagnostics bundle (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the engine says that there is one
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    ExportDraft draft;
    draft.file = name();
    draft.folder = m_folder;
    dialog->selectFile(QFileInfo(draft.path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_file,
        [this](const QString& file) { m_file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

} // namespace legscope::ui
