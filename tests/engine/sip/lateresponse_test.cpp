#include "engine/sip/guard/responseguard.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class LateResponseTest : public QObject {
    Q_OBJECT

private slots:
    void aProvisionalResponseAfterTheFinalOneComesTooLate()
    {
        QVERIFY(comesTooLate(180, 200) && comesTooLate(199, 486));
        QVERIFY(!comesTooLate(180, 183) && !comesTooLate(200, 200) && !comesTooLate(200, 180));
    }
};

LEGSCOPE_TEST(LateResponseTest)
#include "lateresponse_test.moc"
