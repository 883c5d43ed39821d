<?xml version="1.0" encoding="UTF-8"?>
<!--
people: rules 9.1 and 9.3 to 9.6: who may be in a pair that an order joins:
the bases, the training, the consents, the pay, kinship, age.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func"
    exclude-result-prefixes="d r str">

  <!-- A base that nobody is written in is not kept in this dossier. -->
  <xsl:variable name="mentors-kept"
      select="boolean($dossier/d:people/d:person/d:mentor-record)"/>
  <xsl:variable name="mentees-kept"
      select="boolean($dossier/d:people/d:person/d:mentee-record)"/>
  <xsl:variable name="register" select="$orders[@code = 'O-5'][last()]"/>
  <xsl:variable name="training" select="$orders[d:training or @code = 'O-6']"/>
  <xsl:key name="labour-agreement" use="@person"
      match="/*/d:agreements/d:labour-agreement"/>

  <xsl:template name="rules-of-people">
    <xsl:for-each select="$pairs[not(@status = 'planned')]">
      <xsl:variable name="order" select="r:order(.)"/>
      <xsl:variable name="day" select="r:day($order/d:date/@value)"/>
      <xsl:for-each select="d:mentor | d:mentee">
        <xsl:call-template name="rule-of-kinship"/>
        <xsl:call-template name="rule-of-age">
          <xsl:with-param name="day" select="r:day(../@start)"/>
        </xsl:call-template>
        <xsl:if test="$order">
          <xsl:call-template name="rules-of-base">
            <xsl:with-param name="order" select="$order"/>
            <xsl:with-param name="day" select="$day"/>
          </xsl:call-template>
          <xsl:call-template name="rules-of-consent">
            <xsl:with-param name="order" select="$order"/>
            <xsl:with-param name="day" select="$day"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:call-template name="rules-of-pay"/>
    <xsl:call-template name="rule-of-public-names"/>
  </xsl:template>

  <!-- ===== 9.1: the bases, the register, the training ===== -->

  <xsl:template name="rules-of-base">
    <xsl:param name="order"/>
    <xsl:param name="day"/>
    <xsl:variable name="person" select="key('person', @person)"/>
    <xsl:choose>
      <xsl:when test="self::d:mentee">
        <xsl:if test="$mentees-kept and not($person/d:mentee-record)">
          <xsl:call-template name="broken">
            <xsl:with-param name="rule" select="'mentee-not-in-base'"/>
            <xsl:with-param name="a" select="r:who($person)"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$mentors-kept and not($person/d:mentor-record)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'mentor-not-in-base'"/>
          <xsl:with-param name="a" select="r:who($person)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$order/@code = 'O-7' and
          r:day($person/d:mentor-record/@entry)
          &gt; r:day($register/d:date/@value)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'mentor-after-register'"/>
          <xsl:with-param name="a" select="r:who($person)"/>
          <xsl:with-param name="b"
              select="r:date($person/d:mentor-record/@entry)"/>
          <xsl:with-param name="c"
              select="r:date($register/d:date/@value)"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="self::d:mentor and $training and $order/@code = 'O-7'
        and not($person/d:mentor-record/d:training[
        not(number(translate(@date, '-', '')) &gt; $day)])">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'mentor-not-trained'"/>
        <xsl:with-param name="a" select="r:who($person)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== 9.3, 9.4: consents ===== -->

  <xsl:template name="rules-of-consent">
    <xsl:param name="order"/>
    <xsl:param name="day"/>
    <xsl:variable name="person" select="key('person', @person)"/>
    <xsl:variable name="given" select="r:in-force($person/d:consent, $day)"/>
    <xsl:choose>
      <xsl:when test="r:child($person, $day)">
        <xsl:call-template name="consents-of-child">
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="given" select="$given"/>
          <xsl:with-param name="date" select="$order/d:date/@value"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="self::d:mentee">
        <xsl:if test="not($given/@kind = 'participation')">
          <xsl:call-template name="no-consent">
            <xsl:with-param name="rule" select="'no-participation'"/>
            <xsl:with-param name="person" select="$person"/>
            <xsl:with-param name="date" select="$order/d:date/@value"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:when>
      <!-- by the day when the work begins, and of those outside too -->
      <xsl:when test="not(r:in-force($person/d:consent[@kind
          = 'mentor-work'], r:day(../@start)))">
        <xsl:call-template name="no-consent">
          <xsl:with-param name="rule" select="'no-mentor-work'"/>
          <xsl:with-param name="person" select="$person"/>
          <xsl:with-param name="date" select="../@start"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A child's: to the data and to taking part, by the representative. -->
  <xsl:template name="consents-of-child">
    <xsl:param name="person"/>
    <xsl:param name="given"/>
    <xsl:param name="date"/>
    <xsl:variable name="parents" select="$person/d:legal-representative"/>
    <xsl:if test="not($parents)">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'no-representative'"/>
        <xsl:with-param name="at" select="$person"/>
        <xsl:with-param name="a" select="r:who($person)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="not($given/@kind = 'pd-processing')">
      <xsl:call-template name="no-consent">
        <xsl:with-param name="rule" select="'no-processing'"/>
        <xsl:with-param name="person" select="$person"/>
        <xsl:with-param name="date" select="$date"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="not($given/@kind = 'participation')">
      <xsl:call-template name="no-consent">
        <xsl:with-param name="rule" select="'no-participation'"/>
        <xsl:with-param name="person" select="$person"/>
        <xsl:with-param name="date" select="$date"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:variable name="young"
        select="r:age($person, r:day($date)) &lt; 14"/>
    <xsl:for-each select="$given[@kind = 'pd-processing'
        or @kind = 'participation' or @kind = 'pd-distribution']">
      <xsl:if test="@person and not(@person = $parents/@person)
          or not(@person) and $young and $parents/@person">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'consent-of-stranger'"/>
          <xsl:with-param name="a" select="r:who($person)"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="no-consent">
    <xsl:param name="rule"/>
    <xsl:param name="person"/>
    <xsl:param name="date"/>
    <xsl:call-template name="broken">
      <xsl:with-param name="rule" select="$rule"/>
      <xsl:with-param name="at" select="$person"/>
      <xsl:with-param name="a" select="r:who($person)"/>
      <xsl:with-param name="b" select="r:date($date)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Who is to be named in public has agreed to it. -->
  <xsl:template name="rule-of-public-names">
    <xsl:variable name="day" select="$dossier/@school-year * 10000 + 901"/>
    <xsl:for-each select="$dossier/d:people/d:person[@audience = 'public'
        and (d:class-or-group or r:child(., $day))]">
      <xsl:if test="not(d:consent[@kind = 'pd-distribution'
          and not(@revoked)])">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'no-distribution'"/>
          <xsl:with-param name="a" select="r:who(.)"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== 9.4: the pay of who works here ===== -->

  <!-- Where no agreement is kept in the dossier, one line says it for all. -->
  <xsl:template name="rules-of-pay">
    <xsl:variable name="unpaid" select="$pairs[not(@status = 'planned')]
        /d:mentor[r:unpaid(.)]"/>
    <xsl:for-each select="$unpaid[$dossier/d:agreements/d:labour-agreement
        or generate-id() = generate-id($unpaid[1])]">
      <xsl:variable name="late" select="key('labour-agreement', @person)[1]"/>
      <xsl:call-template name="broken">
        <xsl:with-param name="rule">
          <xsl:choose>
            <xsl:when test="$late">labour-agreement-late</xsl:when>
            <xsl:when test="$dossier/d:agreements/d:labour-agreement"
                >no-labour-agreement</xsl:when>
            <xsl:otherwise>no-labour-agreements</xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="a" select="r:who(key('person', @person))"/>
        <xsl:with-param name="b" select="r:date($late/@date)"/>
        <xsl:with-param name="c" select="r:date(../@start)"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!--
    An employee who mentors with neither a supplement to the labour contract
    by the day when the pair begins nor a clause on pay in the order.
  -->
  <func:function name="r:unpaid">
    <xsl:param name="mentor"/>
    <xsl:variable name="employee" select="key('person', $mentor/@person)
        [d:position and not(d:class-or-group) and not(d:workplace)
        and not(@contour = 'external')]"/>
    <xsl:variable name="order" select="r:order($mentor/..)"/>
    <xsl:variable name="start" select="r:day($mentor/../@start)"/>
    <func:result select="$employee and $order
        and not(key('labour-agreement', $mentor/@person)
        [not(number(translate(@date, '-', '')) &gt; $start)])
        and not($order/d:items//d:item[(contains(., 'оплачив')
        or contains(str:replace(string(.), 'платформ', ''), 'плат'))
        and (not(.//d:person) or .//d:person/@ref = $mentor/@person)])"/>
  </func:function>

  <!-- ===== 9.5: a parent is no mentor of the own child ===== -->

  <xsl:template name="rule-of-kinship">
    <xsl:variable name="parents" select="key('person', ../d:mentee/@person)
        /d:legal-representative"/>
    <xsl:variable name="person" select="key('person', @person)"/>
    <xsl:if test="self::d:mentor and (@person = $parents/@person
        or $person/d:patronymic and $parents[normalize-space(.)
        = normalize-space(concat($person/d:surname/text(), ' ',
        $person/d:given-name/text(), ' ', $person/d:patronymic/text()))])">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'parent-is-mentor'"/>
        <xsl:with-param name="a" select="r:who(key('person', @person))"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="self::d:mentor and @person = ../d:mentee/@person">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'mentor-of-oneself'"/>
        <xsl:with-param name="a" select="r:who(key('person', @person))"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== 9.6: pupils who are helped are ten to nineteen ===== -->

  <!-- A student whom another student helps may be older. -->
  <xsl:variable name="of-students" select="$dossier/d:programme/d:forms/d:form[
      translate(normalize-space(d:name/text()), 'С –—-', 'с')
      = 'студентстудент']"/>

  <xsl:template name="rule-of-age">
    <xsl:param name="day"/>
    <xsl:variable name="pupil" select="key('person', @person)
        [d:class-or-group and not(d:position)]"/>
    <xsl:variable name="age" select="r:age($pupil, $day)"/>
    <xsl:if test="self::d:mentee and ($age &lt; 10 or $age &gt; 19
        and not(../@mentoring-form = $of-students/@id))">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'age'"/>
        <xsl:with-param name="a" select="r:who($pupil)"/>
        <xsl:with-param name="b" select="$age"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
