#include "ui/theme/typescale.h"

namespace legscope::ui {

QFont typeOf(const QFont& base, TypeSize size)
{
    const double scale = size == TypeSize::Small ? 0.9 : size == TypeSize::Title ? 1.4 : 1.0;
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(base.pixelSize() * scale));
    font.setBold(size == TypeSize::Title);
    return font;
}

} // namespace legscope::ui
