#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStaticText>
#include <QString>

#include <cstddef>

class QPainter;
class QRect;

namespace legscope::ui {

/// Lines of one font, each cut to the width that it has: what is drawn again and again is laid out once. The
/// texts that were drawn last are kept. GUI thread only.
class ElidedTexts {
public:
    /// `kept`: texts.
    explicit ElidedTexts(int kept = 2'000);

    /// In the pen of the painter, at the left or the right edge of `room` as `alignment` says, at half its
    /// height. A text that is too long ends in an ellipsis. Another font than before begins anew.
    void draw(QPainter& painter, const QFont& font, const QRect& room, Qt::Alignment alignment,
        const QString& text);

    /// How often a text was laid out.
    std::size_t layouts() const { return m_layouts; }

private:
    struct Key {
        QString text;
        int width; ///< pixels
        bool operator==(const Key&) const = default;
    };
    friend size_t qHash(const Key& key, size_t seed) { return qHashMulti(seed, key.text, key.width); }

    const QStaticText& laidOut(const Key& key);

    QCache<Key, QStaticText> m_texts;
    QFont m_font;
    QFontMetrics m_metrics;
    std::size_t m_layouts = 0;
};

} // namespace legscope::ui
