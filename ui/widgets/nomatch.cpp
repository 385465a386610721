#include "ui/widgets/nomatch.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace legscope::ui {

NoMatch::NoMatch(const QString& buttonText, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_button(new QPushButton(buttonText))
{
    m_title->setAlignment(Qt::AlignCenter);
    auto* centre = new QVBoxLayout(this);
    centre->addStretch();
    centre->addWidget(m_title);
    centre->addWidget(m_button, 0, Qt::AlignCenter);
    centre->addStretch();
}

} // namespace legscope::ui
