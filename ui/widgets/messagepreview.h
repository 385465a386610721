#pragma once

#include <QPlainTextEdit>

#include <string_view>

namespace legscope::ui {

/// A message as it leaves the console: what was masked in it is marked.
class MessagePreview : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MessagePreview(QWidget* parent = nullptr);

    /// `masked` has as many octets as `original`.
    void setMessage(std::string_view original, std::string_view masked);
    /// Runs of octets that were masked in what is shown.
    int maskedPlaces() const { return m_places; }

private:
    int m_places = 0;
};

} // namespace legscope::ui
